/**
 * Publishing and narrowing at the same moment: whoever is second waits, so that no presence keeps an audience its
 * organisation lost.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
} from '#server/testing/offices.ts'
import type { Tx } from '../client.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
})
afterAll(() => database.drop())

/** A transaction of the administrator's that does `work` and stays open until `finish`. */
async function begun(work: (tx: Tx) => Promise<unknown>) {
  let finish = () => {}
  const mayFinish = new Promise<void>((resolve) => {
    finish = resolve
  })
  let done = () => {}
  const worked = new Promise<void>((resolve) => {
    done = resolve
  })
  const ended = database.as('kogge_member').begin(async (tx) => {
    await tx`select app.enter(${admin.userId}, ${office.slug})`
    await work(tx as Tx)
    done()
    await mayFinish
  })
  return { worked, ended, finish }
}

const narrow = (organisation: OrganisationRow) => (tx: Tx) =>
  tx`update kogge.organisations set visibility = 'office' where id = ${organisation.id}`
const publish = (organisation: OrganisationRow) => (tx: Tx) =>
  tx`
    insert into kogge.presences (organisation_id, country, field, visibility)
    values (${organisation.id}, 'KE', 'economy', 'public')`

const waiting = () =>
  expect
    .poll(
      async () => {
        const [{ count }] = await database.owner<{ count: number }[]>`
    select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        return count
      },
      { timeout: patience(10_000) },
    )
    .toBe(1)

async function audiences(organisation: OrganisationRow) {
  const rows = await database.owner<
    { audience: string }[]
  >`select audience from kogge.presences where organisation_id = ${organisation.id}`
  return rows.map((row) => row.audience)
}

test.each([
  ['narrowed first', narrow, publish],
  ['published first', publish, narrow],
])('%s, the presence ends as narrow as its organisation', async (_name, one, other) => {
  const organisation = await insertOrganisation(database.owner, office)
  const first = await begun(one(organisation))
  await first.worked
  const second = await begun(other(organisation))
  await waiting()
  second.finish()
  first.finish()
  await Promise.all([first.ended, second.ended])
  expect(await audiences(organisation)).toEqual(['office'])
})

test('two who publish at once do not wait for each other', async () => {
  const organisation = await insertOrganisation(database.owner, office)
  await insertPresence(database.owner, organisation)
  const [one, two] = [await begun(publish(organisation)), await begun(publish(organisation))]
  await Promise.all([one.worked, two.worked])
  one.finish()
  two.finish()
  await Promise.all([one.ended, two.ended])
  expect(await audiences(organisation)).toEqual(['public', 'public', 'public'])
})
