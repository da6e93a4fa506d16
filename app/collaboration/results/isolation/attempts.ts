/** What somebody could try with results, asks, goals and searched words. */
import type { Row, Table, Value, World } from '#db/isolation/world.server.ts'

type Change = (row: Row, world: World) => Row | null
const set =
  (change: Row): Change =>
  () =>
    change
const moveOffice: Change = (row, world) => ({
  office_id: world.rows.offices.find((office) => office.id !== row.office_id)!.id,
})

export const resultChanges = {
  results: { confirm: set({ state: 'confirmed' }), widen: set({ other_reach: 'network' }), moveOffice },
  result_asks: { again: set({ answered_at: null }), moveOffice },
  goals: {
    lower: set({ target: 1 }),
    retitle: set({ title: 'Other' }),
    moveOffice,
    takeOver: set({ network_id: null }),
  },
  searched_words: { inflate: set({ searches: 99 }), moveOffice },
} satisfies Partial<Record<Table, Record<string, Change>>>

/** What a forgotten `where` would write. */
export const resultSweeps: Partial<Record<Table, Row>> = { goals: { source: 'x' } }

/** All that somebody could try to add in this office, by table and name. */
export function* resultAdditions(world: World, office_id: Value): Generator<[Table, string, Row]> {
  const { networks, cases, members } = world.rows
  const { id: case_id } = cases.find((row) => row.office_id === office_id)!
  const { id: member_id } = members.find((row) => row.office_id === office_id)!
  yield [
    'results',
    'forge',
    { office_id, case_id: case_id!, rung: 'startup', happened_on: '2024-07-07', country: 'KE' },
  ]
  yield [
    'result_asks',
    'forge',
    {
      office_id,
      member_id: member_id!,
      other_office_id: office_id,
      case_id: case_id!,
      days: 365,
      asked_on: '2024-05-05',
      until_on: '2099-01-01',
    },
  ]
  for (const network_id of [null, ...networks.map(({ id }) => id!)])
    yield [
      'goals',
      `set-${network_id === null ? 'office' : String(networks.find(({ id }) => id === network_id)!.slug)}`,
      { office_id, network_id, year: 2025, title: 'Added', rungs: ['business'], target: 100 },
    ]
  yield ['searched_words', 'forge', { office_id, word: 'vervalst', searched_on: '2024-05-05', searches: 50 }]
}
