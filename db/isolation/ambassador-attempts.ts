/**
 * What somebody could try with ambassadors and all that hangs on them. Valid in every respect but, mostly, the right to
 * do it.
 */
import type { Who } from './who-acts.ts'
import type { Row, Table, Value, World } from './world.server.ts'

type Change = (row: Row, world: World) => Row | null
const set =
  (change: Row): Change =>
  () =>
    change
const moveOffice: Change = (row, world) => ({
  office_id: world.rows.offices.find((office) => office.id !== row.office_id)!.id,
})
/** Another ambassador of the same office. */
const rehang: Change = (row, world) => ({
  ambassador_id: world.rows.ambassadors.find(
    (other) => other.office_id === row.office_id && other.id !== row.ambassador_id,
  )!.id,
})
const someoneElse: Change = (row, world) => ({
  member_id: world.rows.members.find(
    (other) => other.office_id === row.office_id && other.role === 'member' && other.id !== row.member_id,
  )!.id,
})

export const staffingChanges = {
  ambassadors: {
    help: set({ name: 'somebody' }),
    prolong: set({ until_on: '2099-01-01' }),
    specialise: set({ sectors: ['F'] }),
    pause: set({ paused_until: '2099-01-01' }),
    confirm: set({ confirmed_on: '2024-01-01' }),
    limit: set({ open_limit: 2 }),
    moveOffice,
    replace: someoneElse,
  },
  ambassador_desks: {
    move: set({ country: 'ZW' }),
    years: set({ years: 3 }),
    second: set({ rank: 2 }),
    rehang,
    moveOffice,
  },
  ambassador_photos: { repaint: set({ hash: 'other' }), rehang, moveOffice },
  ambassador_applications: {
    reword: set({ why: 'Because' }),
    withdraw: set({ state: 'withdrawn', decided_at: null }),
    ask: set({ countries: ['PE'] }),
    accept: set({ state: 'accepted', decided_at: '2024-02-02' }),
    moveOffice,
    handOver: someoneElse,
  },
  ambassador_calls: { prolong: set({ until_on: '2099-02-02' }), move: set({ country: 'ZW' }), moveOffice },
} satisfies Partial<Record<Table, Record<string, Change>>>

/** What a forgotten `where` would write. */
export const staffingSweeps: Partial<Record<Table, Row>> = {
  ambassadors: { name: 'x' },
  ambassador_desks: { years: 1 },
  ambassador_photos: { hash: 'x' },
  ambassador_applications: { why: 'x' },
  ambassador_calls: { until_on: '2099-02-02' },
}

/** All that `who` could try to add in this office, by table and name. */
export function staffingAdditions(world: World, who: Who, office_id: Value): [Table, string, Row][] {
  const of = (table: Table) => world.rows[table].filter((row) => row.office_id === office_id)
  const found: [Table, string, Row][] = []
  const unsung = of('members').find((row) => row.role === 'member' && row.state === 'active')!.id
  found.push(['ambassadors', 'appoint', { office_id, member_id: unsung, name: 'Somebody' }])
  if (who.officeId === office_id && who.memberId && !of('ambassadors').some((row) => row.member_id === who.memberId)) {
    found.push(['ambassadors', 'appoint-self', { office_id, member_id: who.memberId, name: 'Me' }])
  }
  for (const { id } of of('ambassadors')) {
    found.push(['ambassador_desks', 'add', { office_id, ambassador_id: id!, country: 'ZW' }])
    if (!of('ambassador_photos').some((row) => row.ambassador_id === id))
      found.push(['ambassador_photos', 'add', { office_id, ambassador_id: id!, webp: '\\x00', hash: 'h' }])
  }
  const colleague = of('members').find(
    (row) => row.role === 'editor' && row.state === 'active' && row.id !== who.memberId,
  )!.id
  for (const [name, member_id] of [
    ['self', who.memberId],
    ['colleague', colleague],
  ] as const) {
    if (!member_id) continue
    const asked = { office_id, member_id, countries: ['GH'], state: 'open' }
    if (!of('ambassador_applications').some((row) => row.member_id === member_id && row.state === 'open'))
      found.push(['ambassador_applications', name, asked])
    found.push([
      'ambassador_applications',
      `${name}-decided`,
      { ...asked, state: 'accepted', decided_at: '2024-01-01' },
    ])
  }
  found.push(['ambassador_calls', 'call', { office_id, country: 'GH', until_on: '2099-01-01' }])
  return found
}
