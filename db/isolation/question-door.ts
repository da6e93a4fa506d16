/**
 * What follows by itself from an answer, a new owner and an end, and who may hand over; what everybody may know of an
 * ambassador.
 */
import type { Question } from './door.ts'
import { maySee } from './oracle.ts'
import type { Who } from './who-acts.ts'
import type { Row, World } from './world.server.ts'

const quote = (text: unknown) => `'${String(text).replaceAll("'", "''")}'`
const ask = (then: string, answer: string | boolean | null, first = ''): Question => ({
  first,
  then,
  answer: String(answer),
})

export function aboutQuestions(world: World, who: Who): Question[] {
  return [
    ...aboutRecognition(world, who),
    ...aboutHandingOver(world, who),
    ...(who.memberId ? aboutAnswering(world, who) : []),
    ...(who.role === 'admin' && who.officeId ? aboutTurns(world, who) : []),
  ]
}

/** How many questions of others an ambassador answered is public. */
function aboutRecognition(world: World, who: Who): Question[] {
  const allowed = ['visitor', 'person', 'command'].includes(who.kind)
  return world.rows.ambassadors.map(({ office_id, id, member_id }) => {
    const theirs = world.rows.answers.filter((row) => row.office_id === office_id && row.member_id === member_id)
    const others = theirs.filter(
      (row) => world.rows.questions.find((question) => question.id === row.question_id)!.asked_by !== member_id,
    )
    return ask(
      `select answered from app.recognition_of(${quote(office_id)}, ${quote(id)}, '2000-01-01')`,
      allowed ? String(new Set(others.map((row) => row.question_id)).size) : 'refused',
    )
  })
}

/** The ambassador, or an administrator of the office, hands over; what was open is the successor's. */
function aboutHandingOver(world: World, who: Who): Question[] {
  const allowed = who.kind === 'person' || who.kind === 'command'
  return world.rows.ambassadors
    .filter((row) => row.name === 'ambassador')
    .flatMap((leaving) => {
      const successor = world.rows.ambassadors.find(
        (row) => row.office_id === leaving.office_id && row.name === 'creator',
      )!
      const hand = `select app.hand_over(${quote(leaving.id)}, array['KE'], array[${quote(successor.id)}]::uuid[], 'Good luck', current_date + 5)`
      const near = leaving.office_id === who.officeId
      const may = near && (who.role === 'admin' || leaving.member_id === who.memberId)
      const owned = `select string_agg(distinct coalesce(owner_id::text, 'nobody'), ' ') from kogge.questions where office_id = ${quote(leaving.office_id)} and country = 'KE' and state = 'open' and asked_by = ${quote(memberAsking(world, leaving))}`
      return [
        ask(hand, !allowed || (near && !may) ? 'refused' : may),
        ...(may && who.role === 'admin' ? [ask(owned, successor.id as string, hand)] : []),
      ]
    })
}
const memberAsking = (world: World, { office_id }: Row) =>
  world.rows.questions.find((row) => row.office_id === office_id && row.audience === 'desk')!.asked_by

/** The first answer of somebody else is noted on the question, of whatever office; the asker's own is not. */
function aboutAnswering(world: World, who: Who): Question[] {
  return world.rows.questions
    .filter((row) => row.state === 'open' && row.answered_at === null && maySee(world, who, 'questions', row))
    .map((row) =>
      ask(
        `select answered_at is not null from kogge.questions where id = ${quote(row.id)}`,
        row.asked_by !== who.memberId,
        `insert into kogge.answers (other_office_id, question_id, member_id, author_name, body) values (${quote(row.office_id)}, ${quote(row.id)}, ${quote(who.memberId)}, 'Me', 'There')`,
      ),
    )
}

/** A new owner is a new turn; who leaves owns nothing any more; who has ended becomes no owner. */
function aboutTurns(world: World, who: Who): Question[] {
  const here = <T extends Row>(rows: T[]) => rows.filter((row) => row.office_id === who.officeId)
  const [leaving, gone] = ['ambassador', 'left'].map((name) =>
    here(world.rows.ambassadors).find((row) => row.name === name)!,
  )
  const question = here(world.rows.questions).find((row) => row.owner_id === leaving.id)!
  const expel = `update kogge.members set state = 'left' where id = ${quote(leaving.member_id)}`
  const open = here(world.rows.questions).find((row) => row.owner_id === null && row.state === 'open')!
  return [
    ask(
      `select count(*) from kogge.turns where question_id = ${quote(question.id)}`,
      '2',
      `update kogge.questions set owner_id = null where id = ${quote(question.id)}`,
    ),
    ask(`select count(*) from kogge.questions where owner_id = ${quote(leaving.id)}`, '0', expel),
    ask(`select count(*) from kogge.introductions where owner_id = ${quote(leaving.id)}`, '0', expel),
    ask(
      `select owner_id is null from kogge.questions where id = ${quote(open.id)}`,
      'true',
      `update kogge.questions set owner_id = ${quote(gone.id)} where id = ${quote(open.id)}`,
    ),
  ]
}
