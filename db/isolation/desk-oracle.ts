/**
 * Who may see and change cases, questions, answers, introductions, turns and notes, in the words of the product.
 *
 * A question to the desk is for its ambassadors, the administrators and who asked; others for the office, or for the
 * offices in a network as well. Whoever sees a question sees its answers and may answer. An introduction is for those
 * who have a hand in it, in whichever office. Notes are the desk's, and so is what was said when work changed hands.
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

/** Whether they are this party: the member, or somebody who edits the organisation. */
const isParty = (who: Who, row: Row) =>
  me(who, row.member_id) ||
  (row.organisation_id != null && edits(who, { ...row, office_id: row.other_office_id! }, row.organisation_id))
const partyOf = (world: World, who: Who, { id, office_id }: Row) =>
  world.rows.case_parties.some((row) => row.office_id === office_id && row.case_id === id && isParty(who, row))
/** Whoever has a hand in a case, in whichever office. */
const hand = (world: World, who: Who, row: Row) =>
  administers(who, row) ||
  (inOwnOffice(who, row) && me(who, row.asker_id)) ||
  atDesk(world, who, row) ||
  partyOf(world, who, row)
/** Whether whom they would like to meet has blocked them. */
const isBlocked = (world: World, who: Who, row: Row) =>
  world.rows.organisation_blocks.some(
    (block) =>
      block.office_id === row.other_office_id &&
      block.organisation_id === row.other_organisation_id &&
      block.other_office_id === who.officeId &&
      ((who.edits !== null && block.other_organisation_id === who.edits) || me(who, block.other_member_id)),
  )
const caseOf = (world: World, row: Row) => find(world, 'cases', row.office_id, row.id)

export function seesDesk(world: World, who: Who, table: Table, row: Row): boolean {
  if (!writes(who)) return false
  const seen = (name: Table, officeId: unknown, id: unknown) => {
    const other = find(world, name, officeId, id)
    return other !== undefined && maySee(world, who, name, other)
  }
  switch (table) {
    case 'cases':
      if (row.audience === 'network' && who.peers.has(row.office_id as string)) return true
      return (inOwnOffice(who, row) && row.audience !== 'desk') || hand(world, who, row)
    case 'case_parties':
      return isParty(who, row)
    case 'questions':
    case 'introductions':
    case 'enquiries':
      return seen('cases', row.office_id, row.id)
    // Of who wrote, the office's own read that there is somebody; nobody reads what waits for its confirmation.
    case 'enquiry_senders':
      return seen('cases', row.office_id, row.id)
    case 'enquiry_drafts':
      return false
    case 'answers':
      return seen('questions', row.other_office_id, row.question_id)
    case 'turns':
      return seen('cases', row.office_id, row.case_id)
    case 'question_notices':
    case 'question_mutes':
      return isOnesOwn(who, row)
    default:
      return administers(who, row) || atDesk(world, who, row)
  }
}

export function insertsDesk(world: World, who: Who, table: Table, row: Row): boolean {
  if (!writes(who) || table === 'turns' || table === 'case_parties' || table === 'enquiry_drafts') return false
  if (table === 'question_mutes') return isOnesOwn(who, row)
  if (table === 'question_notices') {
    const question = find(world, 'questions', row.other_office_id, row.other_question_id)
    return isOnesOwn(who, row) && question !== undefined && seesDesk(world, who, 'questions', question)
  }
  if (commands(who, row)) return true
  // What visitors wrote comes in by nobody's hand.
  if (!inOwnOffice(who, row) || table === 'enquiries' || table === 'enquiry_senders') return false
  switch (table) {
    case 'cases':
      return me(who, row.asker_id)
    case 'questions': {
      const asked = caseOf(world, row)
      return asked?.kind === 'question' && me(who, asked.asker_id)
    }
    case 'answers': {
      const question = find(world, 'questions', row.other_office_id, row.question_id)
      return me(who, row.member_id) && question !== undefined && seesDesk(world, who, 'questions', question)
    }
    case 'introductions': {
      const answer = find(world, 'answers', row.introducer_office_id, row.answer_id)
      // As the answer offers it, to a question of this office that they see; or found, and nobody's offer.
      const offered =
        row.answer_id == null ||
        (answer !== undefined &&
          seesDesk(world, who, 'answers', answer) &&
          answer.question_id === row.question_id &&
          answer.member_id === row.introducer_id &&
          (answer.presence_id ?? null) === (row.presence_id ?? null))
      // What they show of themselves is what they edit, and see.
      const own = row.own_presence_id
      const shown = own == null || (who.edits !== null && seesPresence(world, who, row.office_id, own, who.edits))
      const asked = caseOf(world, row)
      return (
        asked?.kind === 'introduction' &&
        asked.audience === 'desk' &&
        me(who, asked.asker_id) &&
        offered &&
        shown &&
        !isBlocked(world, who, row) &&
        (row.presence_id == null ||
          seesPresence(world, who, row.other_office_id, row.presence_id, row.other_organisation_id))
      )
    }
    default:
      return me(who, row.author_id) && (administers(who, row) || atDesk(world, who, row))
  }
}

/** What only who asked, and administrators, may change of a case. */
const askers = ['country', 'sectors', 'language', 'audience']
const changeable: Partial<Record<Table, string[]>> = {
  enquiries: [
    'message',
    'may_pass',
    'state',
    'answer',
    'answered_by',
    'answered_at',
    'reply',
    'replied_at',
    'ending',
    'refusal',
    'decided_at',
  ],
  enquiry_senders: ['link_hash', 'link_ends_at'],
  cases: [...askers, 'state', 'owner_id', 'owner_told', 'turn_reason', 'due_on', 'remind_on', 'ended_at'],
  questions: ['title', 'body', 'language', 'helped', 'ending'],
  introductions: [
    'state',
    'accepted_office_id',
    'accepted_by',
    'accepted_name',
    'decided_at',
    'decline_note',
    'outcome',
    'outcome_note',
    'outcome_on',
  ],
}

export function changesDesk(world: World, who: Who, table: Table, before: Row, after: Row, changed: string[]): boolean {
  if (!changed.every((column) => changeable[table]?.includes(column))) return false
  const asked = table === 'cases' ? before : caseOf(world, before)!
  if (administers(who, asked) || (inOwnOffice(who, asked) && me(who, asked.asker_id))) return true
  if (table === 'questions' || !hand(world, who, asked)) return false
  if (table === 'introductions' || table === 'enquiries') return asked.audience === 'desk'
  if (table === 'enquiry_senders') return true
  // That a question has ended is the asker's to say as well.
  const fixed = before.kind === 'question' ? [...askers, 'state'] : askers
  return fixed.every((column) => JSON.stringify(before[column]) === JSON.stringify(after[column]))
}

export function deletesDesk(who: Who, table: Table, row: Row): boolean {
  if (table === 'question_mutes') return isOnesOwn(who, row)
  if (table === 'cases')
    return (
      row.kind === 'question' &&
      row.heard_at === null &&
      (administers(who, row) || (inOwnOffice(who, row) && me(who, row.asker_id)))
    )
  return table === 'desk_notes' && (administers(who, row) || (inOwnOffice(who, row) && me(who, row.author_id)))
}

/** What tells the standing of who acts from another's towards such a row. */
export function deskStanding(world: World, who: Who, row: Row): string | false {
  const hands = [
    me(who, row.asker_id) && 'asks',
    me(who, row.introducer_id) && 'introduces',
    row.kind != null && partyOf(world, who, row) && 'party',
    row.member_id != null && me(who, row.member_id) && 'oneself',
    me(who, row.author_id) && 'wrote',
    row.country != null && atDesk(world, who, row) && 'desk',
    row.other_organisation_id != null && row.other_organisation_id === who.edits && 'other',
    row.organisation_id != null && row.organisation_id === who.edits && 'edits',
    row.other_office_id != null && row.other_office_id === who.officeId && 'there',
  ]
  return [row.kind, row.audience, row.heard_at != null && 'heard', ...hands].filter(Boolean).join('+') || false
}
