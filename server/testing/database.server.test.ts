import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, testMeili, type FreshDatabase } from './database.ts'
import { insertMember, insertNetwork, insertOffice, insertOrganisation, insertPresence } from './offices.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('a fresh database has the gazetteer and no offices', async () => {
  const [row] = await database.owner<{ offices: number; places: number }[]>`
    select (select count(*)::int from kogge.offices) as offices, (select count(*)::int from kogge.places) as places`
  expect(row.offices).toBe(0)
  expect(row.places).toBeGreaterThan(100_000)
})

test('fixtures build an office that a visitor sees only in part', async () => {
  const { owner } = database
  const office = await insertOffice(owner)
  const peer = await insertOffice(owner)
  await insertNetwork(owner, [office, peer])
  await insertMember(owner, office, { role: 'admin' })
  const organisation = await insertOrganisation(owner, office)
  const open = await insertPresence(owner, organisation)
  const inner = await insertPresence(owner, organisation, { visibility: 'office' })
  const seen = await database.as('kogge_visitor')<
    { id: string }[]
  >`select id from kogge.presences where office_id = ${office.id}`
  expect(seen.map(({ id }) => id)).toEqual([open.id])
  const all = await owner<{ id: string }[]>`select id from kogge.presences where office_id = ${office.id}`
  expect(all.map(({ id }) => id)).toContain(inner.id)
})

test('Meilisearch answers', async () => {
  const answer = await fetch(`${testMeili().url}/health`)
  expect(answer.status).toBe(200)
})
