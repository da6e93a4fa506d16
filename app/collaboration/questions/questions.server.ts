/**
 * What can be done with questions. Row security decides who sees one; the asker's words are the asker's
 * (app.guard_question).
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { type Question, type QuestionInput, dueFor, mayRewrite } from './question.ts'
import { tellNetwork, tellOwner } from './told.server.ts'
import { deskAmbassadors, give, nextAt, type DeskAmbassador } from './turns.server.ts'

const columns = (tx: Tx) => tx`
  q.id, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as office, q.country::text, q.sectors, q.title, q.body, q.language, q.audience, q.state,
  json_build_object('id', q.asked_by, 'name', q.asker_name) as asker, case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as owner,
  q.asked_at::date::text as "askedOn", q.due_on as "dueOn", q.answered_at::date::text as "answeredOn", q.helped, q.ending,
  (select count(*)::int from kogge.answers n where n.other_office_id = q.office_id and n.question_id = q.id) as answers`
const tables = (tx: Tx) => tx`
  kogge.questions q join kogge.offices o on o.id = q.office_id left join kogge.ambassadors a on a.office_id = q.office_id and a.id = q.owner_id`

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
    where (${country}::text is null or q.country = ${country}::text)
      and (${state}::text is null or (${state}::text = 'open' and q.state = 'open') or (${state}::text = 'answered' and q.answered_at is not null))
      and (${whose}::text is null or (${whose}::text = 'mine' and q.office_id = app.office_id() and q.asked_by = app.member_id())
        or (${whose}::text = 'forMe' and ${forMe(tx)}))
      and (${ids}::uuid[] is null or q.id = any (${ids}::uuid[]))
    order by q.state <> 'open', q.asked_at desc, q.id limit ${limit}`
  return ids ? ids.flatMap((id) => rows.filter((row) => row.id === id)) : rows
}

/** Waits for the reader: as the ambassador who is asked, or as an administrator where nobody else is. */
const forMe = (tx: Tx) => tx`(q.office_id = app.office_id() and q.state = 'open' and q.answered_at is null and (
  exists (select from kogge.ambassadors mine where mine.office_id = q.office_id and mine.id = q.owner_id and mine.member_id = app.member_id())
  or (q.owner_id is null and app.is_admin())))`

/** How many questions and introductions wait for the reader. */
export async function countForMe(tx: Tx): Promise<number> {
  const [{ count }] = await tx<
    { count: number }[]
  >`select count(*)::int as count from kogge.questions q where ${forMe(tx)}`
  return count
}

/** A question of whatever office that the reader sees, or undefined. */
export async function find(tx: Tx, id: string): Promise<Question | undefined> {
  const [question] = await tx<Question[]>`select ${columns(tx)} from ${tables(tx)} where q.id = ${id}`
  return question
}

export type Asked = { id: string; next: DeskAmbassador | null }

/**
 * Asks: the first ambassador who has room gets it and a mail; the administrators where there is none. The network is
 * told of what is asked of it.
 */
export async function ask(tx: Tx, input: QuestionInput, on = today()): Promise<Asked> {
  const [me] = await tx<
    { id: string; name: string }[]
  >`select id, display_name as name from kogge.members where office_id = app.office_id() and id = app.member_id()`
  const next = await nextAt(tx, input.country, { ...input, askerId: me.id }, on)
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.questions (country, sectors, title, body, language, audience, asked_by, asker_name, owner_id, owner_told, due_on)
    values (${input.country}, ${input.sectors}, ${input.title}, ${input.body}, ${input.language}, ${input.audience}, ${me.id}, ${me.name}, ${next?.id ?? null}, true,
      ${dueFor(next?.id ?? null, on)})
    returning id`
  await tellOwner(tx, { kind: 'questions', id }, next)
  await tellNetwork(tx, id)
  return { id, next }
}

/** The asker's own question, locked; undefined where it is not theirs (administrators count as asker). */
async function own(tx: Tx, id: string): Promise<Question | undefined> {
  await tx`select from kogge.questions where office_id = app.office_id() and id = ${id} and (asked_by = app.member_id() or app.is_admin()) for update`
  const [question] = await tx<Question[]>`
    select ${columns(tx)} from ${tables(tx)} where q.office_id = app.office_id() and q.id = ${id} and (q.asked_by = app.member_id() or app.is_admin())`
  return question
}

export type Outcome = 'done' | 'late' | 'missing'

/** Other words, while nobody has answered. Another country is another desk: it is asked anew. */
export async function rewrite(tx: Tx, id: string, input: QuestionInput, on = today()): Promise<Outcome> {
  const question = await own(tx, id)
  if (!question) return 'missing'
  if (!mayRewrite(question)) return 'late'
  await tx`
    update kogge.questions set country = ${input.country}, sectors = ${input.sectors}, title = ${input.title}, body = ${input.body}, language = ${input.language},
      audience = ${input.audience} where office_id = app.office_id() and id = ${id}`
  if (input.country !== question.country) await askAnew(tx, { ...question, ...input }, on)
  if (input.country !== question.country || input.audience !== question.audience) await tellNetwork(tx, id)
  return 'done'
}

async function askAnew(
  tx: Tx,
  question: Pick<Question, 'id' | 'country' | 'sectors' | 'language' | 'asker'>,
  on: string,
): Promise<void> {
  const next = await nextAt(
    tx,
    question.country,
    { sectors: question.sectors, language: question.language, askerId: question.asker.id },
    on,
  )
  await give(tx, { kind: 'questions', id: question.id }, next?.id ?? null, { reason: 'asked' }, on)
  await tellOwner(tx, { kind: 'questions', id: question.id }, next)
}

/** The asker says that these answers helped: the question is answered, and kept to be found. */
export async function sayHelped(tx: Tx, id: string, answerId: string, helped: boolean): Promise<Outcome> {
  const question = await own(tx, id)
  if (!question) return 'missing'
  const answers = await tx`select from kogge.answers where question_id = ${id} and id = ${answerId}`
  if (answers.length === 0) return 'missing'
  const all = [...question.helped.filter((other) => other !== answerId), ...(helped ? [answerId] : [])]
  await tx`
    update kogge.questions set helped = ${all}, state = case when ${helped} then 'answered' else state end, due_on = case when ${helped} then null else due_on end,
      ended_at = case when ${helped} then now() else ended_at end, ending = case when ${helped} then '' else ending end
    where office_id = app.office_id() and id = ${id}`
  return 'done'
}

/** No answer is wanted any more. */
export async function close(tx: Tx, id: string): Promise<Outcome> {
  const question = await own(tx, id)
  if (!question) return 'missing'
  if (question.state !== 'open') return 'late'
  await tx`update kogge.questions set state = 'closed', due_on = null, ended_at = now(), ending = 'asker' where office_id = app.office_id() and id = ${id}`
  return 'done'
}

/**
 * Asks again what has ended: from the first of the desk where nobody answered, else the asker has thirty days more to
 * say what helped.
 */
export async function reopen(tx: Tx, id: string, on = today()): Promise<Outcome> {
  const question = await own(tx, id)
  if (!question) return 'missing'
  if (question.state === 'open') return 'late'
  await tx`
    update kogge.questions set state = 'open', due_on = ${dueFor(null, on)}, ended_at = null, ending = '', owner_id = null, turn_reason = 'asked'
    where office_id = app.office_id() and id = ${id}`
  if (question.answeredOn === null) await askAnew(tx, question, on)
  return 'done'
}

/** Takes back what nobody has answered. */
export async function remove(tx: Tx, id: string): Promise<Outcome> {
  const question = await own(tx, id)
  if (!question) return 'missing'
  const gone =
    await tx`delete from kogge.questions where office_id = app.office_id() and id = ${id} and answered_at is null`
  return gone.count > 0 ? 'done' : 'late'
}

/** Gives it to a colleague of the same desk, with a word. Only who is asked, or an administrator, passes on. */
export async function pass(tx: Tx, id: string, colleagueId: string, note: string, on = today()): Promise<Outcome> {
  const [mine] = await tx<{ country: string }[]>`
    select q.country::text from kogge.questions q where q.id = ${id} and q.office_id = app.office_id() and q.state = 'open' and q.answered_at is null
      and (${forMe(tx)} or app.is_admin()) for update of q`
  if (!mine) return 'missing'
  const colleague = (await candidatesFor(tx, id, mine.country)).find((one) => one.id === colleagueId)
  if (!colleague) return 'late'
  await give(tx, { kind: 'questions', id }, colleague.id, { reason: 'passed', note }, on)
  await tellOwner(tx, { kind: 'questions', id }, colleague)
  return 'done'
}

/** Colleagues at the desk to whom it can be passed: all but the present owner, who asks, and who pauses. */
export async function candidatesFor(tx: Tx, id: string, country: string, on = today()): Promise<DeskAmbassador[]> {
  const [question] = await tx<
    { owner: string | null; asker: string }[]
  >`select owner_id as owner, asked_by as asker from kogge.questions where office_id = app.office_id() and id = ${id}`
  return (await deskAmbassadors(tx, country)).filter(
    (one) =>
      one.id !== question?.owner &&
      one.memberId !== question?.asker &&
      (one.pausedUntil === null || one.pausedUntil <= on),
  )
}

/** Whether the reader may pass it on. */
export async function mayPass(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`select from kogge.questions q where q.id = ${id} and ${forMe(tx)}`
  return rows.length > 0
}
