/**
 * Questions to desks in the world of isolation: in every office some for each audience, at a desk with ambassadors
 * (Kenya) and at one without (Ghana), with answers of colleagues and of another office, offers, introductions, turns,
 * parties of other offices, and notes.
 */
import type { Row, Table } from './world.server.ts'

type Add = (table: Table, row: Row) => Row

export const ofDesks = [
  'cases',
  'questions',
  'answers',
  'introductions',
  'case_parties',
  'turns',
  'desk_notes',
  'question_notices',
  'question_mutes',
  'enquiry_drafts',
  'enquiries',
  'enquiry_senders',
] as const satisfies readonly Table[]
export type DeskTable = (typeof ofDesks)[number]
export const isDeskTable = (table: Table): table is DeskTable => (ofDesks as readonly Table[]).includes(table)

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
    // A case, and its first turn.
    const open = (kind: string, over: Row) => {
      const one = add('cases', {
        office_id,
        id: uuid(),
        kind,
        state: 'waiting',
        due_on: '2099-01-01',
        owner_id: null,
        ...over,
      })
      add('turns', { office_id, id: uuid(), case_id: one.id!, ambassador_id: one.owner_id!, reason: 'asked' })
      return one
    }
    const ask = (asker: string, audience: string, country: string, over: Row = {}) => {
      const one = open('question', {
        country,
        audience,
        asker_id: memberOf(office, asker).id!,
        asker_name: asker,
        ...over,
      })
      add('questions', { office_id, id: one.id!, title: 'Who knows a customs agent?' })
      return one
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
    const answered = { state: 'heard', heard_at: '2024-01-01' }
    ask('member', 'desk', 'KE', { owner_id: ambassadorOf(office, 'ambassador') })
    const near = ask('member', 'office', 'KE', { ...answered, owner_id: ambassadorOf(office, 'ambassador') })
    ask('editor', 'network', 'KE')
    const alone = ask('editor', 'desk', 'GH', answered)
    const wide = ask('creator', 'network', 'GH', answered)
    ask('creator', 'office', 'GH')
    ask('member', 'office', 'PL', { state: 'ended', due_on: null, ended_at: '2024-02-02' })

    // Cases of which the noun is still to be written.
    for (const [kind, asker, audience] of [
      ['question', 'member', 'office'],
      ['question', 'admin', 'network'],
      ['introduction', 'creator', 'desk'],
      ['introduction', 'editor', 'desk'],
      ['introduction', 'member', 'desk'],
      ['introduction', 'creator', 'office'],
    ] as const)
      open(kind, { country: 'GH', audience, asker_id: memberOf(office, asker).id!, asker_name: asker })

    const told = answer(near, office, 'ambassador', { contact: 'A friend at the port' })
    answer(alone, office, 'admin', { contact: 'Another friend' })
    answer(wide, office, 'ambassador', { contact: 'A friend in Accra' })
    answer(wide, office, 'admin', { presence_id: presenceOf(office, 'approved-public', 'public').id! })
    answer(wide, office, 'editor-archived', { presence_id: presenceOf(office, 'rejected-network', 'public').id! })
    const presence = presenceOf(third, 'approved-network', 'network')
    const far = answer(wide, away, 'ambassador', { presence_id: presence.id! })

    const introduce = (of: Row, question: Row, values: Row, over: Row) => {
      const one = open('introduction', {
        country: question.country!,
        audience: 'desk',
        asker_id: question.asker_id!,
        asker_name: String(question.asker_name),
        ...values,
      })
      add('introductions', {
        office_id,
        id: one.id!,
        question_id: question.id!,
        answer_id: of.id!,
        introducer_office_id: of.office_id!,
        introducer_id: of.member_id!,
        introducer_name: String(of.author_name),
        ...over,
      })
      const party = { office_id, case_id: one.id! }
      add('case_parties', { ...party, id: uuid(), other_office_id: of.office_id!, member_id: of.member_id! })
      if (over.other_organisation_id)
        add('case_parties', {
          ...party,
          id: uuid(),
          other_office_id: over.other_office_id!,
          organisation_id: over.other_organisation_id,
        })
      return one
    }
    // Found, without a question before it: one put to the other side, and one that the desk reads first.
    for (const state of ['asked', 'weighed']) {
      const found = presenceOf(third, 'approved-public', 'public')
      const one = open('introduction', {
        country: 'KE',
        audience: 'desk',
        asker_id: memberOf(office, 'member').id!,
        asker_name: 'member',
        owner_id: ambassadorOf(office, 'ambassador'),
      })
      const of = { other_office_id: third.id!, other_organisation_id: found.organisation_id! }
      add('introductions', {
        office_id,
        id: one.id!,
        ...of,
        presence_id: found.id!,
        wish: 'Wells',
        state,
        direct: state === 'asked',
      })
      if (state === 'asked')
        add('case_parties', {
          office_id,
          id: uuid(),
          case_id: one.id!,
          other_office_id: third.id!,
          organisation_id: found.organisation_id!,
        })
    }
    const one = introduce(
      told,
      near,
      { owner_id: ambassadorOf(office, 'ambassador') },
      { contact: 'A friend at the port' },
    )
    introduce(
      far,
      wide,
      { state: 'ended', due_on: null, heard_at: '2024-03-03', ended_at: '2024-04-04' },
      {
        presence_id: presence.id!,
        other_office_id: third.id!,
        other_organisation_id: presence.organisation_id!,
        state: 'done',
        outcome: 'agreement',
        outcome_on: '2024-04-04',
      },
    )

    // Of visitors: one at a desk, one put to an organisation, one of which the noun is still to be written.
    const visitor = (country: string, over: Row = {}) =>
      open('enquiry', { country, audience: 'desk', asker_id: null, asker_name: 'A visitor', ...over })
    const sent = (of: Row, over: Row) => {
      const shared = { office_id, id: of.id! }
      add('enquiries', { ...shared, about: 'desk', message: 'May I visit?', may_pass: true, ...over })
      add('enquiry_senders', { ...shared, name: 'A visitor', email: 'visitor@example.org', language: 'en' })
    }
    sent(visitor('KE', { owner_id: ambassadorOf(office, 'ambassador') }), {})
    const passed = visitor('GH')
    const wanted = organisations.find((row) => row.slug === `${String(office.slug)}-approved-public`)!
    sent(passed, { about: 'organisation', organisation_id: wanted.id!, state: 'put' })
    add('case_parties', {
      office_id,
      id: uuid(),
      case_id: passed.id!,
      other_office_id: office_id,
      organisation_id: wanted.id!,
    })
    visitor('KE')
    const half = visitor('GH')
    add('enquiries', { office_id, id: half.id!, about: 'office', message: 'May I?', may_pass: false })
    add('enquiry_drafts', {
      office_id,
      id: uuid(),
      token_hash: `\\x${String(at).repeat(64)}`,
      name: 'A visitor',
      email: 'visitor@example.org',
      language: 'en',
      about: 'office',
      country: 'NL',
      message: 'May I?',
      may_pass: false,
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
    note('KE', 'ambassador', { case_id: near.id! })
    note('KE', 'creator', { case_id: one.id! })
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
