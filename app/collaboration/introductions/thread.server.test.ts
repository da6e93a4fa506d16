/** The thread of an introduction, and who gets whose address. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertNetwork,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type MemberRow,
  type OfficeRow,
  type OrganisationRow,
  type PresenceRow,
} from '#server/testing/offices.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { accept } from './introductions.server.ts'
import { meet } from './meet.server.ts'
import { listMessages, listSeen, seeContact, write } from './thread.server.ts'

let database: FreshDatabase
let [office, peer]: OfficeRow[] = []
let [asker, ambassador, editor, second, colleague]: MemberRow[] = []
let theirs: PresenceRow
let firm: OrganisationRow
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(async () => {
  const { owner } = database
  ;[office, peer] = [await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [office, peer])
  const mine = await insertOrganisation(owner, office)
  firm = await insertOrganisation(owner, peer)
  theirs = await insertPresence(owner, firm, { country: 'GH', visibility: 'network' })
  asker = await insertMember(owner, office, { role: 'editor', organisation: mine })
  colleague = await insertMember(owner, office)
  ambassador = await insertMember(owner, office, { role: 'ambassador' })
  await insertAmbassador(owner, office, ambassador, { countries: ['GH'] })
  editor = await insertMember(owner, peer, { role: 'editor', organisation: firm })
  second = await insertMember(owner, peer, { role: 'editor', organisation: firm })
})

const by = <T>(who: MemberRow, act: (tx: Tx) => Promise<T>) =>
  database.by(who, [editor, second].includes(who) ? peer : office, act)
async function ask(anonymous = false): Promise<string> {
  const input = { wish: 'Who stores cocoa?', brings: '', own: null, anonymous }
  const { id } = (await by(asker, (tx) => meet(tx, theirs.id, input, 'en'))) as { id: string }
  await openOutbox(database)
  return id
}
const told = async () => (await openOutbox(database)).map(({ template, to }) => [template, to])

test('whoever has a hand in it writes, and the others hear it; nobody else reads it', async () => {
  const id = await ask()
  expect(await by(ambassador, (tx) => write(tx, id, 'They are good people.'))).toBe(true)
  expect(await told()).toEqual([
    ['introductionMessage', { member: asker.memberId }],
    ['introductionMessage', { editorsOf: firm.id }],
    ['introductionMessage', { editorsOf: firm.id }],
  ])
  await by(editor, (tx) => accept(tx, id))
  await openOutbox(database)
  await database.owner`update kogge.members set display_name = 'Kofi' where id = ${editor.memberId}`
  expect(await by(editor, (tx) => write(tx, id, 'Call me on Monday.'))).toBe(true)
  const mails = await openOutbox(database)
  expect(mails.map(({ to }) => to)).toEqual([{ member: asker.memberId }])
  expect(mails[0].text).toContain('Call me on Monday.')
  expect(mails[0].text).not.toContain(editor.email)
  const seen = await by(asker, (tx) => listMessages(tx, id))
  expect(seen.map(({ body, mine }) => [body, mine])).toEqual([
    ['They are good people.', false],
    ['Call me on Monday.', false],
  ])
  expect(await by(colleague, (tx) => listMessages(tx, id))).toEqual([])
  expect(await by(colleague, (tx) => write(tx, id, 'Me too'))).toBe(false)
})

test('who reads a sealed letter neither reads the thread nor writes in it', async () => {
  const id = await ask(true)
  expect(await by(asker, (tx) => write(tx, id, 'It is me, Ada.'))).toBe(true)
  const mails = await openOutbox(database)
  expect(mails.filter(({ text }) => text.includes('Ada')).map(({ to }) => to)).toEqual([
    { member: ambassador.memberId },
  ])
  expect(await by(editor, (tx) => listMessages(tx, id))).toEqual([])
  expect(await by(editor, (tx) => write(tx, id, 'Who are you?'))).toBe(false)
})

test('addresses are for the two who were brought together, and it is kept who saw them', async () => {
  const id = await ask()
  expect(await by(asker, (tx) => seeContact(tx, id))).toBeUndefined()
  expect(await by(editor, (tx) => seeContact(tx, id))).toBeUndefined()
  await by(editor, (tx) => accept(tx, id))
  expect(await by(asker, (tx) => seeContact(tx, id))).toMatchObject({ email: editor.email })
  expect(await by(asker, (tx) => seeContact(tx, id))).toMatchObject({ email: editor.email })
  expect(await by(editor, (tx) => seeContact(tx, id))).toMatchObject({ email: asker.email })
  for (const who of [ambassador, second, colleague]) expect(await by(who, (tx) => seeContact(tx, id))).toBeUndefined()
  const seen = await by(editor, (tx) => listSeen(tx, id))
  expect(seen.map(({ via, times }) => [via, times])).toEqual([
    ['mail', 1],
    ['mail', 1],
    ['page', 2],
    ['page', 1],
  ])
  expect(await by(colleague, (tx) => listSeen(tx, id))).toEqual([])
})

test('nobody writes in another name, or notes what was seen by hand', async () => {
  const id = await ask()
  await expect(
    by(
      asker,
      (tx) => tx`
        insert into kogge.introduction_messages (other_office_id, introduction_id, member_id, author_name, body)
        values (${office.id}, ${id}, ${ambassador.memberId}, 'x', 'x')`,
    ),
  ).rejects.toThrow('row-level security')
  await expect(
    by(asker, (tx) => tx`update kogge.introduction_messages set body = 'x' where introduction_id = ${id}`),
  ).rejects.toThrow('permission denied')
  await expect(by(asker, (tx) => tx`delete from kogge.contacts_seen where introduction_id = ${id}`)).rejects.toThrow(
    'permission denied',
  )
})
