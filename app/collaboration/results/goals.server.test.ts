/** Goals and what is counted for them, and what a reader sees and may, on Postgres as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertNetwork, insertOffice, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import { insertTrip } from '#server/testing/people.ts'
import { changeGoal, dropGoal, figuresOf, findGoal, listGoals, namedOf, setGoal } from './goals.server.ts'
import { totals, type GoalInput } from './goal.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const goal: GoalInput = {
  title: 'Business',
  year: 2025,
  target: 10,
  rungs: ['business', 'startup'],
  source: 'Agenda 2019–2023',
  network: null,
}

async function anOffice() {
  const office = await insertOffice(database.owner)
  const [admin, member, reader] = [
    await insertMember(database.owner, office, { role: 'admin' }),
    await insertMember(database.owner, office),
    await insertMember(database.owner, office, { role: 'reader' }),
  ]
  const trip = await insertTrip(database.owner, office, member, { country: 'LV' })
  return { office, admin, member, reader, trip }
}
type Office = Awaited<ReturnType<typeof anOffice>>

/** A result of a trip of this office, as the owner writes it. */
const result = (
  { office, member, trip }: Office,
  values: { rung: string; on: string; state?: string; reach?: string },
) => {
  const { rung, on, state = 'confirmed', reach = 'sides' } = values
  return database.owner`
    insert into kogge.results (office_id, trip_id, rung, happened_on, country, state, decided_at, reporter_office_id,
      reporter_id, reporter_name, reporter_reach, other_reach)
    values (${office.id}, ${trip}, ${rung}, ${on}, 'LV', ${state}, ${state === 'reported' ? null : '2025-12-31'},
      ${office.id}, ${member.memberId}, 'Bo', ${reach}, ${reach})`
}
const figures = (by: MemberRow, office: OfficeRow, id: string) =>
  database.by(by, office, async (tx) => ({ ...totals(await figuresOf(tx, id)), ...(await figuresOf(tx, id)) }))

test('a goal counts the rungs of its year at its office, once each, confirmed and reported apart', async () => {
  const [one, other] = [await anOffice(), await anOffice()]
  const id = await database.by(one.admin, one.office, (tx) => setGoal(tx, goal))
  const empty = await figures(one.member, one.office, id)
  // Nothing known is not none.
  expect(empty).toMatchObject({ confirmed: 0, reported: 0, made: 0, offices: 1, silent: 1 })
  await result(one, { rung: 'startup', on: '2025-02-03' })
  await result(one, { rung: 'business', on: '2025-02-04', reach: 'network' })
  await result(one, { rung: 'business', on: '2025-12-31', state: 'reported' })
  await result(one, { rung: 'business', on: '2025-11-30', state: 'contradicted' })
  await result(one, { rung: 'business', on: '2026-01-01' })
  await result(one, { rung: 'talk', on: '2025-02-03' })
  await result(other, { rung: 'startup', on: '2025-02-03' })
  const found = await figures(one.member, one.office, id)
  expect(found).toMatchObject({ confirmed: 2, reported: 1, silent: 0 })
  expect(found.months).toEqual([
    { month: 2, confirmed: 2, reported: 0 },
    { month: 12, confirmed: 0, reported: 1 },
  ])
  // Of the two only one may be named; both are counted.
  const named = await database.by(one.member, one.office, async (tx) => namedOf(tx, (await findGoal(tx, id))!))
  expect(named).toMatchObject([{ rung: 'business', on: '2025-02-04', names: 'Bo' }])
  // Another office is told nothing.
  expect(await figures(other.admin, other.office, id)).toMatchObject({ months: [], made: 0, offices: 0 })
})

test('a goal of a network counts the offices that take part in it together, and who does not is not told', async () => {
  const [one, other, away] = [await anOffice(), await anOffice(), await anOffice()]
  const network = await insertNetwork(database.owner, [
    one.office,
    other.office,
    { office: away.office, state: 'suspended' },
  ])
  const id = await database.by(one.admin, one.office, (tx) => setGoal(tx, { ...goal, network: network.id }))
  for (const each of [one, other, away]) await result(each, { rung: 'startup', on: '2025-03-04', reach: 'network' })
  expect(await figures(other.member, other.office, id)).toMatchObject({ confirmed: 2, offices: 2, silent: 0 })
  expect((await database.by(away.admin, away.office, (tx) => listGoals(tx))).length).toBe(0)
  expect(await figures(away.admin, away.office, id)).toMatchObject({ months: [], offices: 0 })
  const named = await database.by(other.member, other.office, async (tx) => namedOf(tx, (await findGoal(tx, id))!))
  expect(named.map(({ office }) => office).sort()).toEqual([one.office.slug, other.office.slug].sort())
  await expect(
    database.by(away.admin, away.office, (tx) => setGoal(tx, { ...goal, network: network.id })),
  ).rejects.toThrow('row-level security')
})

test('administrators set, change and remove goals; members and readers see them and change nothing', async () => {
  const { office, admin, member, reader } = await anOffice()
  const id = await database.by(admin, office, (tx) => setGoal(tx, goal))
  for (const who of [member, reader]) {
    expect(await database.by(who, office, (tx) => listGoals(tx))).toMatchObject([{ id, mine: false }])
    expect(await database.by(who, office, (tx) => changeGoal(tx, id, { ...goal, target: 1 }))).toBe(false)
    expect(await database.by(who, office, (tx) => dropGoal(tx, id))).toBe(false)
    await expect(database.by(who, office, (tx) => setGoal(tx, { ...goal, title: 'Mine' }))).rejects.toThrow(
      'row-level security',
    )
  }
  expect(await database.by(admin, office, (tx) => changeGoal(tx, id, { ...goal, target: 12 }))).toBe(true)
  expect(await database.by(reader, office, (tx) => findGoal(tx, id))).toMatchObject({ target: 12 })
  expect(await database.by(admin, office, (tx) => dropGoal(tx, id))).toBe(true)
})

test('no result is counted twice, whatever there is: the months of all goals of one rung add up to the results', async () => {
  const [one, other] = [await anOffice(), await anOffice()]
  const network = await insertNetwork(database.owner, [one.office, other.office])
  const rungs = [
    'talk',
    'meeting',
    'agreement',
    'business',
    'startup',
    'job',
    'internship',
    'project',
    'knowledge',
  ] as const
  let drawn = 7
  const next = (below: number) => (drawn = (drawn * 48271) % 2147483647) % below
  const days = new Map<string, number>()
  for (let at = 0; at < 60; at++) {
    const on = `2025-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`
    const [of, rung] = [next(2), rungs[next(9)]!]
    if (days.has(`${of} ${rung} ${on}`)) continue
    days.set(`${of} ${rung} ${on}`, 1)
    await result([one, other][of]!, { rung, on, state: next(3) === 0 ? 'reported' : 'confirmed' })
  }
  let sum = 0
  for (const rung of rungs) {
    const id = await database.by(one.admin, one.office, (tx) =>
      setGoal(tx, { ...goal, title: rung, rungs: [rung], network: network.id }),
    )
    const { confirmed, reported } = await figures(one.admin, one.office, id)
    sum += confirmed + reported
  }
  const all = await database.by(one.admin, one.office, (tx) =>
    setGoal(tx, { ...goal, title: 'all', rungs: [...rungs], network: network.id }),
  )
  const whole = await figures(one.admin, one.office, all)
  expect([sum, whole.confirmed + whole.reported]).toEqual([days.size, days.size])
})
