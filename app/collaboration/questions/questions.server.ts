/**
 * What can be done with questions. A question is seen with its case, by row security; its words are the asker's; who
 * may take which step says question.ts.
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import {
  caseColumns,
  caseTables,
  handIn,
  moveCase,
  openCase,
  reopenCase,
  waitsForMe,
} from '#app/collaboration/cases/cases.server.ts'
import { writeNote } from '#app/collaboration/cases/notes.server.ts'
import { termFor } from '#app/collaboration/cases/term.server.ts'
import { give, nextAt, type DeskAmbassador } from '#app/collaboration/cases/turns.server.ts'
import { seenOf } from '#app/foundation/forms/second-writer.server.ts'
import { candidatesFor } from './candidates.server.ts'
import { tellOwner } from './case.server.ts'
import { questionFields } from './form.server.ts'
import { stepsFor, type Question, type QuestionInput, type QuestionStep } from './question.ts'
import { tellNetwork } from './told.server.ts'

export { candidatesFor } from './candidates.server.ts'

const columns = (tx: Tx) => tx`
  ${caseColumns(tx)}, q.title, q.body, q.language, q.helped, q.ending, c.heard_at::date::text as "answeredOn",
  ${handIn(tx)} as part,
  case when c.state <> 'ended' then 'open' when q.ending = 'helped' then 'answered' else 'closed' end as state,
  (select count(*)::int from kogge.answers n where n.other_office_id = q.office_id and n.question_id = q.id) as answers`
const tables = (tx: Tx) => tx`${caseTables(tx)} join kogge.questions q on q.office_id = c.office_id and q.id = c.id`

/** `mine`: what I asked. `forMe`: what waits for my answer as the one who is asked. */
export type QuestionFilter = { country?: string; state?: 'open' | 'answered'; whose?: 'mine' | 'forMe' }

/**
 * Questions that the reader sees, of the own office and of the network; open ones first, then the latest. `ids`: only
 * these, in their order.
 */
export async function list(tx: Tx, filter: QuestionFilter & { ids?: string[] } = {}, limit = 100): Promise<Question[]> {
  const { country = null, state = null, whose = null, ids = null } = filter
  const rows = await tx<Question[]>`
    select ${columns(tx)} from ${tables(tx)}
    where (${country}::text is null or c.country = ${country}::text)
      and (${state}::text is null or (${state}::text = 'open' and c.state <> 'ended')
        or (${state}::text = 'answered' and c.heard_at is not null))
      and (${whose}::text is null
        or (${whose}::text = 'mine' and c.office_id = app.office_id() and c.asker_id = app.member_id())
        or (${whose}::text = 'forMe' and ${waitsForMe(tx)}))
      and (${ids}::uuid[] is null or c.id = any (${ids}::uuid[]))
    order by c.state = 'ended', c.asked_at desc, c.id limit ${limit}`
  return ids ? ids.flatMap((id) => rows.filter((row) => row.id === id)) : rows
}

/** A question of whatever office that the reader sees, or undefined. */
export async function find(tx: Tx, id: string): Promise<Question | undefined> {
  const [question] = await tx<Question[]>`select ${columns(tx)} from ${tables(tx)} where c.id = ${id}`
  return question
}

export type Asked = { id: string; next: DeskAmbassador | null }

/**
 * Asks: the first ambassador who has room gets it and a mail; the administrators where there is none. The network is
 * told of what is asked of it.
 */
export async function ask(tx: Tx, input: QuestionInput, on = today()): Promise<Asked> {
  const [me] = await tx<{ id: string | null }[]>`select app.member_id() as id`
  const next = await nextAt(tx, input.country, { ...input, askerId: me.id }, on)
  const id = await openCase(tx, { ...input, kind: 'question' }, next?.id ?? null, await termFor(tx, null, on))
  await tx`
    insert into kogge.questions (id, title, body, language)
    values (${id}, ${input.title}, ${input.body}, ${input.language})`
  await tellOwner(tx, id, next)
  await tellNetwork(tx, id)
  return { id, next }
}

export type Outcome = 'done' | 'late' | 'missing'

/**
 * The question, locked, where this step is the reader's to take now. 'late' where it was theirs, 'missing' where it is
 * none of theirs at all.
 */
async function at(tx: Tx, id: string, step: QuestionStep): Promise<Question | 'late' | 'missing'> {
  await tx`select from kogge.cases where office_id = app.office_id() and id = ${id} for update`
  const question = await find(tx, id)
  if (!question) return 'missing'
  if (stepsFor(question).includes(step)) return question
  return question.part.asker || question.part.admin ? 'late' : 'missing'
}

/**
 * Other words, while nobody has answered. Another country is another desk: it is asked anew. 'conflict' where the
 * writer has `seen` (second-writer.server.ts) something else than stands there.
 */
export async function rewrite(
  tx: Tx,
  id: string,
  input: QuestionInput,
  on = today(),
  seen?: string,
): Promise<Outcome | 'conflict'> {
  const question = await at(tx, id, 'rewrite')
  if (typeof question === 'string') return question
  if (seen !== undefined && seen !== seenOf(questionFields(question))) return 'conflict'
  const { country, sectors, language, audience, title, body } = input
  await tx`
    update kogge.cases set country = ${country}, sectors = ${sectors}, language = ${language}, audience = ${audience}
    where office_id = app.office_id() and id = ${id}`
  await tx`
    update kogge.questions set title = ${title}, body = ${body}, language = ${language}
    where office_id = app.office_id() and id = ${id}`
  if (country !== question.country) await askAnew(tx, { ...question, ...input }, on)
  if (country !== question.country || audience !== question.audience) await tellNetwork(tx, id)
  return 'done'
}

async function askAnew(
  tx: Tx,
  { id, country, sectors, language, asker }: Pick<Question, 'id' | 'country' | 'sectors' | 'language' | 'asker'>,
  on: string,
): Promise<void> {
  const next = await nextAt(tx, country, { sectors, language, askerId: asker.id }, on)
  await give(tx, id, next?.id ?? null, 'asked', await termFor(tx, null, on))
  await tellOwner(tx, id, next)
}

/** The asker says that these answers helped: the question is answered, and kept to be found. */
export async function sayHelped(tx: Tx, id: string, answerId: string, helped: boolean): Promise<Outcome> {
  const question = await at(tx, id, 'help')
  if (typeof question === 'string') return question
  const answers = await tx`select from kogge.answers where question_id = ${id} and id = ${answerId}`
  if (answers.length === 0) return 'missing'
  const all = [...question.helped.filter((other) => other !== answerId), ...(helped ? [answerId] : [])]
  const ending = helped ? 'helped' : question.ending
  await tx`
    update kogge.questions set helped = ${all}, ending = ${ending} where office_id = app.office_id() and id = ${id}`
  if (helped) await moveCase(tx, id, { state: 'ended', due: null })
  return 'done'
}

/** No answer is wanted any more. */
export async function close(tx: Tx, id: string): Promise<Outcome> {
  const question = await at(tx, id, 'close')
  if (typeof question === 'string') return question
  await tx`update kogge.questions set ending = 'asker' where office_id = app.office_id() and id = ${id}`
  await moveCase(tx, id, { state: 'ended', due: null })
  return 'done'
}

/**
 * Asks again what has ended: from the first of the desk where nobody answered, else the asker has thirty days more to
 * say what helped.
 */
export async function reopen(tx: Tx, id: string, on = today()): Promise<Outcome> {
  const question = await at(tx, id, 'reopen')
  if (typeof question === 'string') return question
  await tx`update kogge.questions set ending = '' where office_id = app.office_id() and id = ${id}`
  await reopenCase(tx, id, on)
  if (question.answeredOn === null) await askAnew(tx, question, on)
  return 'done'
}

/** Takes back what nobody has answered. */
export async function remove(tx: Tx, id: string): Promise<Outcome> {
  const question = await at(tx, id, 'remove')
  if (typeof question === 'string') return question
  await tx`delete from kogge.cases where office_id = app.office_id() and id = ${id}`
  return 'done'
}

/** Gives it to a colleague of the same desk, with a word. Only who is asked, or an administrator, passes on. */
export async function pass(tx: Tx, id: string, colleagueId: string, note: string, on = today()): Promise<Outcome> {
  const question = await at(tx, id, 'pass')
  // What nobody can pass on any more has no such page.
  if (typeof question === 'string') return 'missing'
  const colleague = (await candidatesFor(tx, question)).find((one) => one.id === colleagueId)
  if (!colleague) return 'late'
  await give(tx, id, colleague.id, 'passed', await termFor(tx, null, on))
  if (note) await writeNote(tx, { country: question.country, caseId: id }, note)
  await tellOwner(tx, id, colleague)
  return 'done'
}
