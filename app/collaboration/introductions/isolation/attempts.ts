/** Rows around introductions that somebody could try to add, and what can be attempted on those that are there. */
import type { MeetingTable } from './world.ts'
import type { Who } from '#db/isolation/who-acts.ts'
import type { Row, Table, Value, World } from '#db/isolation/world.server.ts'

type Change = (row: Row, world: World) => Row | null
const set =
  (change: Row): Change =>
  () =>
    change
const moveOffice: Change = (row, world) => ({
  office_id: world.rows.offices.find((office) => office.id !== row.office_id)!.id!,
})

export const meetingChanges: Record<MeetingTable, Record<string, Change>> = {
  sealed_letters: { open: set({ opened: true }), rewrite: set({ wish: 'x' }), moveOffice },
  introduction_messages: { rewrite: set({ body: 'x' }), moveOffice },
  contacts_seen: { forget: set({ seer_name: 'x' }), moveOffice },
  organisation_blocks: { rename: set({ other_name: 'x' }), moveOffice },
  abuse_reports: { word: set({ closed_note: 'Spoken to.' }), rewrite: set({ words: 'x' }), moveOffice },
  mutual_interests: { date: set({ found_at: '2024-01-01' }), moveOffice },
}
/** What a statement without `where` would write. */
export const meetingSweeps: Partial<Record<MeetingTable, Row>> = {
  sealed_letters: { opened: true },
  abuse_reports: { closed_note: 'x' },
}

/** All that `who` could try to add in this office, by table and name. */
export function* meetingAdditions(world: World, who: Who, office_id: Value): Generator<[Table, string, Row]> {
  const { members, introductions, abuse_reports: reports, sealed_letters: letters } = world.rows
  const colleague = members.find(
    (row) => row.office_id === office_id && row.state === 'active' && row.id !== who.memberId,
  )!.id!
  const faces = (
    [
      ['self', who.memberId],
      ['colleague', colleague],
    ] as [string, string | null][]
  ).filter((pair): pair is [string, string] => pair[1] !== null)
  for (const [face, self] of faces)
    for (const [at, row] of introductions.entries()) {
      const of = { other_office_id: row.office_id!, introduction_id: row.id! }
      const name = `${face}-${row.office_id === office_id ? 'near' : 'far'}-${String(row.anonymous === true)}-${at % 9}`
      yield ['introduction_messages', name, { office_id, ...of, member_id: self, author_name: 'x', body: 'Hello' }]
      if (!reports.some((made) => made.introduction_id === row.id && made.reporter_id === self))
        yield ['abuse_reports', name, { office_id, ...of, reporter_id: self, reporter_name: 'x', reason: 'other' }]
    }
  const [letter] = letters.filter((row) => row.office_id === office_id)
  const of = { other_office_id: letter!.other_office_id!, other_organisation_id: letter!.other_organisation_id! }
  const open = introductions.find(
    (row) => row.office_id === office_id && row.presence_id && !letters.some(({ id }) => id === row.id),
  )!
  yield [
    'sealed_letters',
    'forge',
    {
      office_id,
      id: open.id!,
      ...of,
      home_country: 'NL',
      country: 'KE',
      wish: 'x',
      brings: '',
      direct: true,
      state: 'asked',
    },
  ]
  const presence = world.rows.presences.find((row) => row.office_id === office_id)!
  const theirs = world.rows.presences.find(
    (row) => row.office_id === of.other_office_id && row.organisation_id === of.other_organisation_id,
  )!
  const pair = { office_id, organisation_id: presence.organisation_id!, other_office_id: of.other_office_id }
  const spare = world.rows.organisations.filter(
    (row) =>
      row.office_id === of.other_office_id &&
      !world.rows.organisation_blocks.some(
        (block) => block.organisation_id === pair.organisation_id && block.other_organisation_id === row.id,
      ),
  )[0]!
  yield ['organisation_blocks', 'forge', { ...pair, other_organisation_id: spare.id!, other_name: 'x' }]
  yield [
    'mutual_interests',
    'forge',
    { ...pair, other_organisation_id: spare.id!, presence_id: presence.id!, other_presence_id: theirs.id! },
  ]
  yield [
    'contacts_seen',
    'forge',
    {
      office_id,
      introduction_id: open.id!,
      seer_office_id: office_id!,
      seer_id: colleague,
      seer_name: 'x',
      whose_office_id: office_id!,
      whose_id: colleague,
      whose_name: 'x',
      via: 'page',
    },
  ]
}
