/**
 * What follows by itself from an answer, a new owner and an end, and who may hand over; what everybody may know of an
 * ambassador.
 */
import type { Question } from './door.ts'
import { maySee } from './oracle.ts'
import type { Who } from './who-acts.ts'
import type { Row, World } from './world.server.ts'

export const quote = (text: unknown) => `'${String(text).replaceAll("'", "''")}'`
export const ask = (then: string, answer: string | boolean | null, first = ''): Question => ({
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

/** How many questions of others an ambassador answered, and what came of introductions, is public. */
function aboutRecognition(world: World, who: Who): Question[] {
  const allowed = ['visitor', 'person', 'command'].includes(who.kind)
  return world.rows.ambassadors.map(({ office_id, id, member_id }) => {
    const theirs = world.rows.answers.filter((row) => row.office_id === office_id && row.member_id === member_id)
    const others = theirs.filter(
      (row) => world.rows.cases.find((asked) => asked.id === row.question_id)!.asker_id !== member_id,
    )
    const results = world.rows.introductions.filter(
      ({ outcome, introducer_id }) => outcome !== null && introducer_id === member_id,
    )
    return ask(
      `select answered || ' ' || results from app.recognition_of(${quote(office_id)}, ${quote(id)}, '2000-01-01')`,
      allowed ? `${new Set(others.map((row) => row.question_id)).size} ${results.length}` : 'refused',
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
      const hand = `
        select app.hand_over(${quote(leaving.id)}, array['KE'], array[${quote(successor.id)}]::uuid[], current_date + 5,
          current_date + 3)`
      const near = leaving.office_id === who.officeId
      const may = near && (who.role === 'admin' || leaving.member_id === who.memberId)
      const owned = `
        select string_agg(distinct coalesce(owner_id::text, 'nobody'), ' ') from kogge.cases
        where office_id = ${quote(leaving.office_id)} and country = 'KE' and state <> 'ended'
          and asker_id = ${quote(memberAsking(world, leaving))}`
      return [
        ask(hand, !allowed || (near && !may) ? 'refused' : may),
        ...(may && who.role === 'admin' ? [ask(owned, successor.id as string, hand)] : []),
      ]
    })
}
const memberAsking = (world: World, { office_id }: Row) =>
  world.rows.cases.find((row) => row.office_id === office_id && row.audience === 'desk')!.asker_id

/** The first answer of somebody else is noted on the question, of whatever office; the asker's own is not. */
function aboutAnswering(world: World, who: Who): Question[] {
  return world.rows.cases
    .filter(
      (row) =>
        row.state === 'waiting' &&
        world.rows.questions.some(({ id }) => id === row.id) &&
        maySee(world, who, 'cases', row),
    )
    .map((row) =>
      ask(
        `select state = 'heard' from kogge.cases where id = ${quote(row.id)}`,
        row.asker_id !== who.memberId,
        `
          insert into kogge.answers (other_office_id, question_id, member_id, author_name, body)
          values (${quote(row.office_id)}, ${quote(row.id)}, ${quote(who.memberId)}, 'Me', 'There')`,
      ),
    )
}

/** A new owner is a new turn; who leaves owns nothing any more; who has ended becomes no owner. */
function aboutTurns(world: World, who: Who): Question[] {
  const here = <T extends Row>(rows: T[]) => rows.filter((row) => row.office_id === who.officeId)
  const [leaving, gone] = ['ambassador', 'left'].map((name) =>
    here(world.rows.ambassadors).find((row) => row.name === name)!,
  )
  const owned = here(world.rows.cases).find((row) => row.owner_id === leaving.id)!
  const expel = `update kogge.members set state = 'left' where id = ${quote(leaving.member_id)}`
  const open = here(world.rows.cases).find((row) => row.owner_id === null && row.state === 'waiting')!
  return [
    ask(
      `select count(*) from kogge.turns where case_id = ${quote(owned.id)}`,
      '2',
      `update kogge.cases set owner_id = null where id = ${quote(owned.id)}`,
    ),
    ask(`select count(*) from kogge.cases where owner_id = ${quote(leaving.id)}`, '0', expel),
    ask(
      `select owner_id is null from kogge.cases where id = ${quote(open.id)}`,
      'true',
      `update kogge.cases set owner_id = ${quote(gone.id)} where id = ${quote(open.id)}`,
    ),
  ]
}
