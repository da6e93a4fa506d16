/** What was turned waits for its people until they say that it is right, on Postgres as the application's role. */
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
import { today } from '#app/foundation/days/today.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { presenceInbox } from './inbox.server.ts'
import { confirm, setPublished } from './presences.server.ts'
import { isTurned } from './turned.server.ts'

let database: FreshDatabase
let office: OfficeRow
let school: OrganisationRow
let editor: MemberRow
const words = { t: translator('en'), language: 'en' } as const

beforeAll(async () => {
  database = await freshDatabase()
  office = await insertOffice(database.owner)
  school = await insertOrganisation(database.owner, office, { kind: 'education', name: 'School' })
  editor = await insertMember(database.owner, office, { role: 'editor', organisation: school })
})
afterAll(() => database.drop())

async function turned() {
  const { id } = await insertPresence(database.owner, school, { country: 'GH', offers: ['students'] })
  await database.owner`update kogge.presences set turned_on = current_date where id = ${id}`
  return id
}
/** What its people see of it, and how much waits. */
const waits = (id: string, who = editor) =>
  database.by(who, office, async (tx) => {
    const reader = {
      office: office.slug,
      officeId: office.id,
      memberId: who.memberId,
      organisationId: school.id,
      admin: false,
    }
    const items = await presenceInbox.read(tx, { ...reader, on: today(), since: today() })
    const [{ count }] = await tx<
      { count: number }[]
    >`select (${presenceInbox.count!(tx, { admin: false, on: today() })})::int as count`
    const item = items.find((each) => each.id === id && each.place === 'waiting')
    return { said: item && Object.values(item.say(words)).flat(), count, asked: await isTurned(tx, { id }) }
  })

test('it stands in the inbox of its organisation until it is confirmed', async () => {
  const id = await turned()
  expect(await waits(id)).toEqual({
    said: ['Is this right of School in Ghana?', null, '“Offers internships” is now “offers interns”', 'It is right'],
    count: 1,
    asked: true,
  })
  await database.by(editor, office, (tx) => confirm(tx, id))
  expect(await waits(id)).toEqual({ said: undefined, count: 0, asked: false })
})

test('to take it out of sight says nothing of it; to bring it back does', async () => {
  const id = await turned()
  await database.by(editor, office, (tx) => setPublished(tx, id, false))
  expect(await waits(id)).toEqual({ said: undefined, count: 0, asked: true })
  await database.by(editor, office, (tx) => setPublished(tx, id, true))
  expect(await waits(id)).toEqual({ said: undefined, count: 0, asked: false })
})

test('nobody else is told', async () => {
  const id = await turned()
  const stranger = await insertMember(database.owner, office, {
    role: 'editor',
    organisation: await insertOrganisation(database.owner, office),
  })
  expect(await waits(id, stranger)).toMatchObject({ said: undefined, count: 0 })
})
