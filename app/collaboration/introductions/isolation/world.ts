/** What hangs on the introductions of the world in which isolation is tried. */
import type { Row, Table } from '#db/isolation/world.server.ts'

export const meetingTables = [
  'sealed_letters',
  'introduction_messages',
  'contacts_seen',
  'organisation_blocks',
  'abuse_reports',
  'mutual_interests',
] as const
export type MeetingTable = (typeof meetingTables)[number]

/**
 * In each office a letter of an anonymous asker to an organisation of the next office; two messages in each
 * introduction, of who asked and of the one office's administrator; who saw whose address where they were introduced;
 * what an organisation blocks and whom it found interesting as another did; a report by who was asked.
 */
export function addMeetings(
  rows: Record<Table, Row[]>,
  add: (table: Table, row: Row) => Row,
  uuid: () => string,
): void {
  const { ambassadors, members, offices, presences, organisations, introductions } = rows
  const caseOf = (row: Row) => rows.cases.find((one) => one.office_id === row.office_id && one.id === row.id)!
  const memberOf = (office: unknown, name: string) =>
    members.find((row) => row.office_id === office && String(row.display_name).startsWith(`${name}@`))!
  const publicOf = (office: Row) => {
    const { id } = organisations.find((row) => row.slug === `${String(office.slug)}-approved-public`)!
    return presences.find((row) => row.organisation_id === id && row.visibility === 'public')!
  }
  for (const [at, office] of offices.entries()) {
    const next = offices[(at + 1) % offices.length]!
    const office_id = office.id!
    const theirs = publicOf(next)
    const mine = publicOf(office)
    const of = { other_office_id: next.id!, other_organisation_id: theirs.organisation_id! }
    const asker = memberOf(office_id, 'member')
    const one = add('cases', {
      office_id,
      id: uuid(),
      kind: 'introduction',
      country: 'KE',
      audience: 'desk',
      asker_id: asker.id!,
      asker_name: 'member',
      owner_id: ambassadors.find((row) => row.office_id === office_id && row.name === 'ambassador')!.id!,
      due_on: '2099-01-01',
    })
    add('introductions', {
      office_id,
      id: one.id!,
      ...of,
      presence_id: theirs.id!,
      wish: 'Wells',
      state: 'asked',
      anonymous: true,
      direct: true,
    })
    add('sealed_letters', {
      office_id,
      id: one.id!,
      ...of,
      home_country: 'NL',
      country: 'KE',
      wish: 'Wells',
      brings: '',
      direct: true,
      state: 'asked',
    })
    const pair = {
      office_id,
      organisation_id: mine.organisation_id!,
      ...of,
    }
    add('organisation_blocks', { ...pair, id: uuid(), other_name: 'They' })
    add('mutual_interests', { ...pair, id: uuid(), presence_id: mine.id!, other_presence_id: theirs.id! })
    const editor = members.find((row) => row.office_id === next.id && row.organisation_id === theirs.organisation_id)
    const reporter = editor ?? memberOf(next.id, 'admin')
    add('abuse_reports', {
      office_id,
      id: uuid(),
      other_office_id: office_id,
      introduction_id: one.id!,
      reporter_id: asker.id!,
      reporter_name: 'member',
      reason: 'other',
    })
    add('abuse_reports', {
      office_id: next.id!,
      id: uuid(),
      other_office_id: office_id,
      introduction_id: one.id!,
      reporter_id: reporter.id!,
      reporter_name: 'x',
      reason: 'unwanted',
    })
  }
  for (const row of introductions) {
    const asked = caseOf(row)
    add('introduction_messages', {
      office_id: row.office_id!,
      id: uuid(),
      other_office_id: row.office_id!,
      introduction_id: row.id!,
      member_id: asked.asker_id!,
      author_name: 'x',
      body: 'Hello',
    })
    const peer = organisations.find((one) => one.id === row.other_organisation_id)
    const away = peer && memberOf(peer.office_id, 'admin')
    if (away)
      add('introduction_messages', {
        office_id: away.office_id!,
        id: uuid(),
        other_office_id: row.office_id!,
        introduction_id: row.id!,
        member_id: away.id!,
        author_name: 'x',
        body: 'Hello',
      })
    if (away)
      add('contacts_seen', {
        office_id: row.office_id!,
        id: uuid(),
        introduction_id: row.id!,
        seer_office_id: row.office_id!,
        seer_id: asked.asker_id!,
        seer_name: 'x',
        whose_office_id: away.office_id!,
        whose_id: away.id!,
        whose_name: 'x',
        via: 'page',
      })
  }
}
