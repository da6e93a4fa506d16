/**
 * Who may see and change questions, answers, introductions, turns and notes, in the words of the product.
 *
 * A question to the desk is for its ambassadors, the administrators and who asked; others for the office, or for the
 * offices in a network as well. Whoever sees a question sees its answers and may answer. An introduction is for those
 * who have a hand in it, in whichever office. Notes are the desk's, and so are the words with a turn.
 */
import { administers, edits, inOwnOffice, isOnesOwn, maySee, seesPresence } from './oracle.ts'
import type { Who } from './who-acts.ts'
import type { Row, Table, World } from './world.server.ts'

const me = (who: Who, memberId: unknown) => who.memberId !== null && memberId === who.memberId
const writes = (who: Who) => who.kind === 'person' || who.kind === 'command'
const commands = (who: Who, row: Row) => who.kind === 'command' && inOwnOffice(who, row)

/** Whether they answer today for the desk of this row. */
function atDesk(world: World, who: Who, row: Row): boolean {
  if (!inOwnOffice(who, row)) return false
  const mine = world.rows.ambassadors.filter(
    (one) => one.office_id === row.office_id && me(who, one.member_id) && one.until_on === null,
  )
  return world.rows.ambassador_desks.some(
    (desk) => desk.country === row.country && mine.some((one) => one.id === desk.ambassador_id),
  )
}

const find = (world: World, table: Table, officeId: unknown, id: unknown) =>
  world.rows[table].find((row) => row.office_id === officeId && row.id === id)

const party = (world: World, who: Who, row: Row) =>
  administers(who, row) ||
  (inOwnOffice(who, row) && me(who, row.asker_id)) ||
  atDesk(world, who, row) ||
  me(who, row.introducer_id) ||
  (row.other_office_id != null && edits(who, { ...row, office_id: row.other_office_id }, row.other_organisation_id))

export function seesDesk(world: World, who: Who, table: Table, row: Row): boolean {
  if (!writes(who)) return false
  const seen = (name: Table, officeId: unknown, id: unknown) => {
    const other = find(world, name, officeId, id)
    return other !== undefined && maySee(world, who, name, other)
  }
  switch (table) {
    case 'questions':
      if (row.audience === 'network' && who.peers.has(row.office_id as string)) return true
      return (
        inOwnOffice(who, row) &&
        (row.audience !== 'desk' || administers(who, row) || me(who, row.asked_by) || atDesk(world, who, row))
      )
    case 'answers':
      return seen('questions', row.other_office_id, row.question_id)
    case 'introductions':
      return party(world, who, row)
    case 'turns':
      return (
        seen('questions', row.office_id, row.question_id) || seen('introductions', row.office_id, row.introduction_id)
      )
    case 'question_notices':
    case 'question_mutes':
      return isOnesOwn(who, row)
    default:
      return administers(who, row) || atDesk(world, who, row)
  }
}

export function insertsDesk(world: World, who: Who, table: Table, row: Row): boolean {
  if (!writes(who) || table === 'turns') return false
  if (table === 'question_mutes') return isOnesOwn(who, row)
  if (table === 'question_notices') {
    const question = find(world, 'questions', row.other_office_id, row.other_question_id)
    return isOnesOwn(who, row) && question !== undefined && seesDesk(world, who, 'questions', question)
  }
  if (table === 'turn_notes') {
    const question = find(world, 'questions', row.office_id, find(world, 'turns', row.office_id, row.id)?.question_id)
    return question?.country === row.country && (administers(who, row) || atDesk(world, who, row) || commands(who, row))
  }
  if (commands(who, row)) return true
  if (!inOwnOffice(who, row)) return false
  switch (table) {
    case 'questions':
      return me(who, row.asked_by)
    case 'answers': {
      const question = find(world, 'questions', row.other_office_id, row.question_id)
      return me(who, row.member_id) && question !== undefined && seesDesk(world, who, 'questions', question)
    }
    case 'introductions': {
      const answer = find(world, 'answers', row.introducer_office_id, row.answer_id)
      // As the answer offers it, to a question of this office that they see.
      const offered =
        answer !== undefined &&
        seesDesk(world, who, 'answers', answer) &&
        answer.question_id === row.question_id &&
        answer.member_id === row.introducer_id &&
        (answer.presence_id ?? null) === (row.presence_id ?? null)
      return (
        me(who, row.asker_id) &&
        offered &&
        (row.presence_id == null ||
          seesPresence(world, who, row.other_office_id, row.presence_id, row.other_organisation_id))
      )
    }
    default:
      return me(who, row.author_id) && (administers(who, row) || atDesk(world, who, row))
  }
}

/** What only who asked, and administrators, may change of a question. */
const askers = ['country', 'sectors', 'title', 'body', 'language', 'audience', 'state', 'helped']
const changeable: Partial<Record<Table, string[]>> = {
  questions: [...askers, 'owner_id', 'owner_told', 'turn_reason', 'due_on', 'ended_at', 'ending'],
  introductions: [
    'state',
    'owner_id',
    'owner_told',
    'turn_reason',
    'due_on',
    'accepted_office_id',
    'accepted_by',
    'accepted_name',
    'decided_at',
    'decline_note',
    'introduced_at',
    'outcome',
    'outcome_note',
    'outcome_on',
  ],
}

export function changesDesk(world: World, who: Who, table: Table, before: Row, after: Row, changed: string[]): boolean {
  if (!changed.every((column) => changeable[table]?.includes(column))) return false
  if (table === 'introductions') return party(world, who, before)
  if (administers(who, before) || (inOwnOffice(who, before) && me(who, before.asked_by))) return true
  return (
    atDesk(world, who, before) &&
    askers.every((column) => JSON.stringify(before[column]) === JSON.stringify(after[column]))
  )
}

export function deletesDesk(who: Who, table: Table, row: Row): boolean {
  if (table === 'question_mutes') return isOnesOwn(who, row)
  if (table === 'questions')
    return row.answered_at === null && (administers(who, row) || (inOwnOffice(who, row) && me(who, row.asked_by)))
  return table === 'desk_notes' && (administers(who, row) || (inOwnOffice(who, row) && me(who, row.author_id)))
}

/** What tells the standing of who acts from another's towards such a row. */
export function deskStanding(world: World, who: Who, row: Row): string | false {
  const hands = [
    me(who, row.asked_by) && 'asks',
    me(who, row.asker_id) && 'meets',
    me(who, row.introducer_id) && 'introduces',
    me(who, row.author_id) && 'wrote',
    row.country != null && atDesk(world, who, row) && 'desk',
    row.other_organisation_id != null && row.other_organisation_id === who.edits && 'other',
    row.other_office_id != null && row.other_office_id === who.officeId && 'there',
  ]
  return [row.audience, row.answered_at != null && 'answered', ...hands].filter(Boolean).join('+') || false
}
