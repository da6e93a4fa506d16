/**
 * Questions to desks in the world of isolation: in every office some for each audience, at a desk with ambassadors
 * (Kenya) and at one without (Ghana), with answers of colleagues and of another office, offers, introductions, turns
 * with and without a word to the desk, and notes.
 */
import type { Row, Table } from './world.server.ts'

type Add = (table: Table, row: Row) => Row

export const ofDesks: Table[] = [
  'questions',
  'answers',
  'introductions',
  'turns',
  'turn_notes',
  'desk_notes',
  'question_notices',
  'question_mutes',
]

/** Writes them down by `add`; `uuid` gives ids. */
export function addQuestions(rows: Record<Table, Row[]>, add: Add, uuid: () => string): void {
  const { offices, members, presences, organisations, ambassadors } = rows
  const memberOf = (office: Row, name: string) =>
    members.find((row) => row.office_id === office.id && row.display_name === `${name}@${String(office.slug)}`)!
  const ambassadorOf = (office: Row, name: string) =>
    ambassadors.find((row) => row.office_id === office.id && row.name === name)!.id!
  const presenceOf = (office: Row, organisation: string, visibility: string) => {
    const { id } = organisations.find((row) => row.slug === `${String(office.slug)}-${organisation}`)!
    return presences.find((row) => row.organisation_id === id && row.visibility === visibility)!
  }
  for (const [at, office] of offices.entries()) {
    const office_id = office.id!
    const away = offices[(at + 1) % offices.length]!
    const third = offices[(at + 2) % offices.length]!
    const ask = (asker: string, audience: string, country: string, over: Row = {}) => {
      const question = add('questions', {
        office_id,
        id: uuid(),
        country,
        title: 'Who knows a customs agent?',
        audience,
        asked_by: memberOf(office, asker).id!,
        asker_name: asker,
        state: 'open',
        due_on: '2099-01-01',
        owner_id: null,
        ...over,
      })
      const turn = add('turns', {
        office_id,
        id: uuid(),
        question_id: question.id!,
        ambassador_id: question.owner_id!,
        reason: 'asked',
      })
      // The wide question about Ghana has none, so that somebody of another office can try to write one.
      if (audience === 'desk' || (audience === 'network' && country === 'KE'))
        add('turn_notes', { office_id, id: turn.id!, country, note: 'You know the port.' })
      return question
    }
    const answer = (question: Row, by: Row, name: string, over: Row = {}) =>
      add('answers', {
        office_id: by.id!,
        id: uuid(),
        other_office_id: office_id,
        question_id: question.id!,
        member_id: memberOf(by, name).id!,
        author_name: name,
        body: 'At the port.',
        ...over,
      })
    const answered = { answered_at: '2024-01-01' }
    ask('member', 'desk', 'KE', { owner_id: ambassadorOf(office, 'ambassador') })
    const near = ask('member', 'office', 'KE', { ...answered, owner_id: ambassadorOf(office, 'ambassador') })
    ask('editor', 'network', 'KE')
    const alone = ask('editor', 'desk', 'GH', answered)
    const wide = ask('creator', 'network', 'GH', answered)
    ask('creator', 'office', 'GH')
    ask('member', 'office', 'PL', { state: 'closed', due_on: null })

    const told = answer(near, office, 'ambassador', { contact: 'A friend at the port' })
    answer(alone, office, 'admin', { contact: 'Another friend' })
    answer(wide, office, 'ambassador', { contact: 'A friend in Accra' })
    answer(wide, office, 'admin', { presence_id: presenceOf(office, 'approved-public', 'public').id! })
    answer(wide, office, 'editor-archived', { presence_id: presenceOf(office, 'rejected-network', 'public').id! })
    const presence = presenceOf(third, 'approved-network', 'network')
    const far = answer(wide, away, 'ambassador', { presence_id: presence.id! })

    const introduce = (of: Row, question: Row, over: Row) => {
      const introduction = add('introductions', {
        office_id,
        id: uuid(),
        question_id: question.id!,
        answer_id: of.id!,
        introducer_office_id: of.office_id!,
        introducer_id: of.member_id!,
        introducer_name: String(of.author_name),
        country: question.country!,
        asker_id: question.asked_by!,
        asker_name: String(question.asker_name),
        due_on: '2099-01-01',
        owner_id: null,
        ...over,
      })
      const turn = add('turns', {
        office_id,
        id: uuid(),
        introduction_id: introduction.id!,
        ambassador_id: introduction.owner_id!,
        reason: 'asked',
      })
      add('turn_notes', { office_id, id: turn.id!, country: question.country!, note: 'You know them both.' })
      return introduction
    }
    const one = introduce(told, near, { contact: 'A friend at the port', owner_id: ambassadorOf(office, 'ambassador') })
    introduce(far, wide, {
      presence_id: presence.id!,
      other_office_id: third.id!,
      other_organisation_id: presence.organisation_id!,
      state: 'introduced',
    })

    const note = (country: string, by: string, over: Row = {}) =>
      add('desk_notes', {
        office_id,
        id: uuid(),
        country,
        author_id: memberOf(office, by).id!,
        author_name: by,
        body: 'Calls back on Mondays.',
        ...over,
      })
    note('KE', 'ambassador', { question_id: near.id! })
    note('KE', 'creator', { introduction_id: one.id! })
    note('GH', 'ambassador')
    note('GH', 'admin')
    // Whoever was told, wants no mail, or neither.
    for (const name of ['member', 'admin'])
      add('question_notices', {
        office_id,
        id: uuid(),
        member_id: memberOf(office, name).id!,
        other_office_id: office_id,
        other_question_id: wide.id!,
      })
    for (const name of ['editor', 'admin'])
      add('question_mutes', { office_id, id: uuid(), member_id: memberOf(office, name).id! })
  }
}
