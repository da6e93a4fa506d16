/** What goes along with an introduction of who has no organisation, on Postgres as the application's role. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertOrganisation, insertPresence } from '#server/testing/offices.ts'
import { erase, keep } from '#app/directory/seekers/seekers.server.ts'
import { askerOf, ownWords } from './asker.server.ts'
import { meet } from './meet.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

test('roles, countries and sectors go along as they were when it was asked, for who has a hand in it', async () => {
  const office = await insertOffice(database.owner)
  const organisation = await insertOrganisation(database.owner, office)
  const presence = await insertPresence(database.owner, organisation, { country: 'GH' })
  const editor = await insertMember(database.owner, office, { role: 'editor', organisation })
  const [member, stranger] = [await insertMember(database.owner, office), await insertMember(database.owner, office)]
  const shown = { roles: ['volunteer' as const], countries: ['GH'], sectors: ['dac:14031'] }
  await database.by(member, office, (tx) => keep(tx, { ...shown, brings: 'Two strong arms' }))
  expect(await database.by(member, office, ownWords)).toEqual({ ...shown, brings: 'Two strong arms' })
  const ask = { wish: 'May I dig?', brings: 'Two strong arms', anonymous: false, own: null }
  const asked = await database.by(member, office, (tx) => meet(tx, presence.id, ask, 'en'))
  const { id } = asked as { id: string }
  await database.by(member, office, erase)
  expect(await database.by(editor, office, (tx) => askerOf(tx, id))).toEqual(shown)
  expect(await database.by(member, office, (tx) => askerOf(tx, id))).toEqual(shown)
  expect(await database.by(stranger, office, (tx) => askerOf(tx, id))).toBeNull()
  // Of who publishes for an organisation its listings speak.
  await database.owner`
    update kogge.members set role = 'editor', organisation_id = ${organisation.id} where id = ${stranger.memberId}`
  await database.by(stranger, office, (tx) => keep(tx, { ...shown, brings: '' }))
  expect(await database.by(stranger, office, ownWords)).toBeNull()
})
