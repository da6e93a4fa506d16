/** What is there of what each does first, on real rows: a step goes when its thing is there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readerOf, viewed } from '#app/identity/reader.server.ts'
import { enter } from '#db/door.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { meet } from '#app/collaboration/introductions/meet.server.ts'
import { meetInput } from '#app/collaboration/introductions/meet-input.ts'
import { setArms } from '#app/directory/offices/arms.server.ts'
import { firstSteps, hideFirstSteps } from './first-steps.server.ts'

let database: FreshDatabase
let office: OfficeRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner)
})
afterAll(() => database.drop())

const stepsOf = (who: MemberRow, at = office) =>
  database.by(who, at, async (tx) => {
    const reader = readerOf(await viewed(tx, at.slug), await enter(tx, who.userId, at.slug))
    return (await firstSteps(tx, reader)).map(({ name }) => name)
  })

test('an editor: publish, say what is sought, ask to be introduced', async () => {
  const { owner } = database
  const organisation = await insertOrganisation(owner, office)
  const editor = await insertMember(owner, office, { role: 'editor', organisation })
  expect(await stepsOf(editor)).toEqual(['publish', 'seek', 'introduction'])
  await insertPresence(owner, organisation, { country: 'GH' })
  expect(await stepsOf(editor)).toEqual(['seek', 'introduction'])
  await insertPresence(owner, organisation, { country: 'KE', seeks: ['contacts'] })
  expect(await stepsOf(editor)).toEqual(['introduction'])
  const theirs = await insertPresence(owner, await insertOrganisation(owner, office), { country: 'GH' })
  const words = meetInput.parse({ wish: 'Pumps?', brings: '', own: '' })
  await database.by(editor, office, (tx) => meet(tx, theirs.id, words, 'en'))
  expect(await stepsOf(editor)).toEqual([])
})

test('an ambassador: days, languages and a desk', async () => {
  const { owner } = database
  const member = await insertMember(owner, office, { role: 'ambassador' })
  expect(await stepsOf(member)).toEqual([])
  await insertAmbassador(owner, office, member, { countries: ['GH'] })
  await owner`update kogge.ambassadors set available_days = '{}', languages = '{}' where member_id = ${member.memberId}`
  expect(await stepsOf(member)).toEqual(['days', 'languages'])
  await owner`
    update kogge.ambassadors set available_days = '{mon}', languages = '{nl}' where member_id = ${member.memberId}`
  expect(await stepsOf(member)).toEqual([])
})

test('an administrator of a new office, until all is there and it is open; nothing elsewhere; hidden for good', async () => {
  const { owner } = database
  const draft = await insertOffice(owner)
  await owner`update kogge.offices set opened_at = null where id = ${draft.id}`
  const admin = await insertMember(owner, draft, { role: 'admin' })
  const all = ['texts', 'colours', 'arms', 'ambassador', 'organisations', 'network']
  expect(await stepsOf(admin, draft)).toEqual([...all, 'open'])
  await owner`update kogge.offices set intro = '{"nl": "Wij."}', colour_primary = '#112233' where id = ${draft.id}`
  await insertAmbassador(owner, draft, admin, { countries: ['GH'] })
  for (let n = 0; n < 4; n++) await insertOrganisation(owner, draft)
  await insertNetwork(owner, [draft])
  expect(await stepsOf(admin, draft)).toContain('organisations')
  await insertOrganisation(owner, draft)
  const left = await stepsOf(admin, draft)
  expect(left).toContain('open')
  for (const done of all.filter((step) => step !== 'arms')) expect(left).not.toContain(done)
  expect(left).toContain('arms')
  await database.by(admin, draft, (tx) => setArms(tx, { webp: Buffer.from('RIFF'), hash: 'h' }))
  expect(await stepsOf(admin, draft)).not.toContain('arms')
  expect(await stepsOf(admin, office)).toEqual([])
  await database.by(admin, draft, hideFirstSteps)
  expect(await stepsOf(admin, draft)).toEqual([])
})
