/** What a member keeps about what they look at, on Postgres as the application's role: nobody else reads it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice } from '#server/testing/offices.ts'
import { erase, findMine, keep, listTold, markTold, setMuted } from './seekers.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const input = { roles: ['volunteer' as const], countries: ['GH'], sectors: ['dac:14031'], brings: 'Two strong arms' }

test('kept once for each member, read by nobody else, and erased with what was told', async () => {
  const office = await insertOffice(database.owner)
  const [member, admin] = [
    await insertMember(database.owner, office),
    await insertMember(database.owner, office, { role: 'admin' }),
  ]
  const mine = <T>(work: Parameters<typeof database.by<T>>[2]) => database.by(member, office, work)
  await mine((tx) => keep(tx, input))
  await mine((tx) => keep(tx, { ...input, countries: ['KE', 'UG'] }))
  expect(await mine(findMine)).toMatchObject({ ...input, countries: ['KE', 'UG'], muted: false })
  const seen = (tx: Parameters<typeof findMine>[0]) => tx`select brings from kogge.seekers`
  expect(await mine(seen)).toHaveLength(1)
  expect(await database.by(admin, office, seen)).toHaveLength(0)
  const told = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
  for (const id of told) await mine((tx) => markTold(tx, [id]))
  expect(await mine(listTold)).toEqual(told)
  expect([await mine((tx) => setMuted(tx, true)), (await mine(findMine))?.muted]).toEqual([true, true])
  await mine(erase)
  expect([await mine(findMine), await mine(listTold), await mine((tx) => setMuted(tx, true))]).toEqual([
    undefined,
    [],
    false,
  ])
  expect(await database.owner`select from kogge.seekers`).toHaveLength(0)
})

test('whoever leaves takes it along', async () => {
  const office = await insertOffice(database.owner)
  const [member, other] = [await insertMember(database.owner, office), await insertMember(database.owner, office)]
  for (const each of [member, other]) await database.by(each, office, (tx) => keep(tx, input))
  await database.owner`update kogge.members set state = 'left' where id = ${member.memberId}`
  expect(await database.owner`select member_id as id from kogge.seekers`).toMatchObject([{ id: other.memberId }])
})
