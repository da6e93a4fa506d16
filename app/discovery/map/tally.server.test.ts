import { afterAll, beforeAll, expect, test } from 'vitest'
import { mondayBefore } from '#db/isolation/world.server.ts'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { countsIn, growthOf } from './growth.ts'
import { foldTallies } from './jobs.server.ts'
import { countInYear, countLayers, demandBeside, spansOf } from './tally.server.ts'

let database: FreshDatabase
let office: OfficeRow
let member: MemberRow
const thisYear = new Date().getUTCFullYear()

beforeAll(async () => {
  database = await freshDatabase()
  const { owner } = database
  office = await insertOffice(owner)
  member = await insertMember(owner, office)
  const pumps = await insertOrganisation(owner, office)
  await insertPresence(owner, pumps, { country: 'KE', offers: ['products'], seeks: ['funding'] })
  const [before] = [await insertPresence(owner, pumps, { country: 'KE' })]
  await owner`update kogge.presences set since_on = '2015-03-01', until_on = '2019-12-31' where id = ${before.id}`
  await insertPresence(owner, pumps, { country: 'GH', visibility: 'office', seeks: ['partner'] })
  await insertPresence(owner, pumps, { country: 'UG', standing: 'looking', seeks: ['partner'] })
  await insertPresence(owner, pumps, { country: 'TZ', state: 'withdrawn', seeks: ['partner'] })
  await insertPresence(owner, await insertOrganisation(owner, await insertOffice(owner)), { country: 'KE' })
  for (const until of [null, '2020-01-01']) {
    const answering = await insertMember(owner, office, { role: 'ambassador' })
    await insertAmbassador(owner, office, answering, { countries: ['PE'], until })
  }
})
afterAll(() => database.drop())

const asMember = <T>(work: (tx: Tx) => Promise<T>) => database.by(member, office, work, { readOnly: true })

test('every layer counts what it says: presences, what is sought there or from afar, what is offered, who answers', async () => {
  expect(await database.visit((tx) => countLayers(tx, office.id))).toEqual({
    active: { KE: 2 },
    seeking: { KE: 1, UG: 1 },
    offering: { KE: 1 },
    ambassadors: { PE: 1 },
  })
})

test('a member sees what is for the office alone in every layer', async () => {
  const counts = await asMember((tx) => countLayers(tx, office.id))
  expect([counts.active, counts.seeking]).toEqual([
    { KE: 2, GH: 1 },
    { KE: 1, UG: 1, GH: 1 },
  ])
})

test('years run from the first to the last; without a first one from when it was published; interests are nowhere', async () => {
  const growth = growthOf(await database.visit((tx) => spansOf(tx, office.id)), thisYear)!
  expect([growth.first, growth.last, Object.keys(growth.countries)]).toEqual([2015, thisYear, ['KE']])
  expect([2014, 2015, 2019, 2020, thisYear].map((year) => countsIn(growth, year))).toEqual([
    {},
    { KE: 1 },
    { KE: 1 },
    {},
    { KE: 1 },
  ])
  expect(growth.undated.at(-1)).toBe(1)
  for (const year of [1969, 2014, 2015, 2019, 2020, thisYear, thisYear + 1]) {
    const there = countsIn(growth, year)
    expect(await database.visit((tx) => countInYear(tx, office.id, year, thisYear)), String(year)).toEqual(there)
  }
})

test('searches are told by country for twelve whole weeks, never fewer than five, and counted by nobody in particular', async () => {
  const { owner } = database
  for (const [country, weeks, searches] of [
    ['KE', 1, 9],
    ['PE', 12, 5],
    ['UG', 3, 4],
    ['PE', 13, 50],
  ] as const) {
    await owner`
      insert into kogge.search_counts (office_id, country, week_on, searches)
      values (${office.id}, ${country}, ${mondayBefore(weeks)}, ${searches})`
  }
  const counts = await database.visit((tx) => countLayers(tx, office.id))
  expect(await database.visit((tx) => demandBeside(tx, office.id, counts.active))).toEqual({
    KE: { searches: 9, presences: 2, class: 'balanced' },
    PE: { searches: 5, presences: 0, class: 'unmet' },
    UG: { searches: null, presences: 0, class: null },
  })
  const [{ n }] = await owner<{ n: number }[]>`select searches as n from kogge.search_counts where country = 'UG'`
  expect(n).toBe(4)
})

test('the first search of a week forgets what is older than two years', async () => {
  const { owner } = database
  await owner`
    insert into kogge.search_counts (office_id, country, week_on, searches)
    values (${office.id}, 'ZW', ${mondayBefore(120)}, 7), (${office.id}, 'ZW', ${mondayBefore(100)}, 6)`
  await database.as('kogge_visitor').begin((tx) => tx`select app.count_search(${office.id}, 'KE')`)
  const kept = await owner<{ week: string; searches: number }[]>`
    select week_on::text as week, searches from kogge.search_counts where country = 'ZW' or week_on = ${mondayBefore(0)}
    order by 1`
  expect(kept.map(({ week, searches }) => [week, searches])).toEqual([
    [mondayBefore(100), 6],
    [mondayBefore(0), 1],
  ])
})

test('what is kept is what is there, whatever was written, and also when it is folded', async () => {
  const { owner } = database
  const busy = await insertOffice(owner)
  const firm = await insertOrganisation(owner, busy)
  const ids = await Promise.all(
    ['KE', 'KE', 'GH', 'UG'].map(
      async (country) => (await insertPresence(owner, firm, { country, offers: ['products'] })).id,
    ),
  )
  await owner`
    update kogge.presences set seeks = '{funding}', since_on = '1999-05-01' where id = any (${ids.slice(0, 2)}::uuid[])`
  await owner`update kogge.presences set country = 'GH', until_on = '2021-02-03' where id = ${ids[0]}`
  await owner`update kogge.presences set confirmed_on = current_date - 3 where office_id = ${busy.id}`
  await owner`update kogge.presences set state = 'withdrawn' where id = ${ids[3]}`
  await owner`update kogge.organisations set visibility = 'office' where id = ${firm.id}`
  await owner`update kogge.organisations set visibility = 'public' where id = ${firm.id}`
  await owner`delete from kogge.presences where id = ${ids[2]}`
  const kept = () =>
    database.visit(async (tx) => ({ counts: await countLayers(tx, busy.id), spans: await spansOf(tx, busy.id) }))
  const expected = {
    counts: { active: { KE: 1, GH: 1 }, seeking: { KE: 1, GH: 1 }, offering: { KE: 1, GH: 1 }, ambassadors: {} },
    spans: expect.arrayContaining([
      { country: 'KE', from: 1999, until: null, undated: false, count: 1 },
      { country: 'GH', from: 1999, until: 2021, undated: false, count: 1 },
    ]),
  }
  expect(await kept()).toEqual(expected)
  const folded = await foldTallies(database.as('kogge_indexer'))
  expect(folded).toBeGreaterThan(8)
  expect(await kept()).toEqual(expected)
  expect(
    await owner`
      select sum(presences)::int as n, count(*)::int as rows from kogge.presence_tallies where office_id = ${busy.id}`,
  ).toEqual([{ n: 2, rows: 2 }])
  expect(await foldTallies(database.as('kogge_indexer'))).toBe(0)
  await expect(database.as('kogge_visitor')`select app.fold_tallies()`).rejects.toThrow('permission denied')
})
