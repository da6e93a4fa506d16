/** Whom an organisation meets already, on real Postgres: either side knows, but of who asked without their name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertMeeting } from '#server/testing/cases.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { metBy } from './met.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test.each([
  ['asked', false, ['wells'], ['pumps']],
  ['introduced', false, ['wells'], ['pumps']],
  ['asked', true, ['wells'], []],
  ['declined', false, [], []],
  ['withdrawn', false, [], []],
] as const)('%s, anonymous %s: who asked meets %j, who is asked %j', async (state, anonymous, asking, asked) => {
  const { owner } = database
  const office = await insertOffice(owner)
  const names = { pumps: await insertOrganisation(owner, office), wells: await insertOrganisation(owner, office) }
  const presence = await insertPresence(owner, names.wells, { country: 'UG' })
  const asker = await insertMember(owner, office, { role: 'editor', organisation: names.pumps })
  const other = await insertMember(owner, office, { role: 'editor', organisation: names.wells })
  await insertMeeting(owner, office, asker, presence, { state, anonymous, country: 'UG' })
  const met = async (who: typeof asker, of: keyof typeof names) =>
    (await database.by(who, office, (tx) => metBy(tx, names[of].id))).map((met) =>
      met === names.pumps.id ? 'pumps' : met === names.wells.id ? 'wells' : met,
    )
  expect(await met(asker, 'pumps')).toEqual(asking)
  expect(await met(other, 'wells')).toEqual(asked)
})
