/** Who asks stays anonymous until the other side accepts: in what they read, in the mails, in the database. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
import type { Tx } from '#db/client.server.ts'
import { find, list } from './find.server.ts'
import { accept, decline, put, withdraw } from './introductions.server.ts'
import { meet } from './meet.server.ts'

let database: FreshDatabase
let [office, peer]: OfficeRow[] = []
let [asker, ambassador, editor, helper, student]: MemberRow[] = []
let [mine, firm, wells]: OrganisationRow[] = []
let [own, theirs, aid]: PresenceRow[] = []
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(async () => {
  const { owner } = database
  ;[office, peer] = [await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [office, peer])
  mine = await insertOrganisation(owner, office, { name: 'Secret Quay' })
  firm = await insertOrganisation(owner, peer, { name: 'Port agents' })
  wells = await insertOrganisation(owner, peer, { name: 'Wells', kind: 'ngo' })
  own = await insertPresence(owner, mine, { country: 'KE', sectors: ['A.01'] })
  theirs = await insertPresence(owner, firm, { country: 'GH', visibility: 'network' })
  aid = await insertPresence(owner, wells, { country: 'GH', visibility: 'network' })
  asker = await insertMember(owner, office, { role: 'editor', organisation: mine })
  student = await insertMember(owner, office)
  ambassador = await insertMember(owner, office, { role: 'ambassador' })
  await insertAmbassador(owner, office, ambassador, { countries: ['GH'] })
  editor = await insertMember(owner, peer, { role: 'editor', organisation: firm })
  helper = await insertMember(owner, peer, { role: 'editor', organisation: wells })
  await owner`update kogge.members set display_name = 'Ada Secret' where id = ${asker.memberId}`
  await openOutbox(database)
})

const ask = async (presence: PresenceRow, who = asker, shown: PresenceRow | null = own) => {
  const asked = await database.by(who, office, (tx) =>
    meet(
      tx,
      presence.id,
      { wish: 'Who stores cocoa?', brings: 'A cold store.', own: shown?.id ?? null, anonymous: true },
      'en',
    ),
  )
  return (asked as { id: string }).id
}
const as = <T>(who: MemberRow, act: (tx: Tx) => Promise<T>) => database.by(who, peer, act)
const at = (who: MemberRow, id: string) => as(who, (tx) => find(tx, id))
const told = async (template: string) => (await openOutbox(database)).find((mail) => mail.template === template)
/** Every row of the tables of cases that they may read, as text. */
const readable = (who: MemberRow) =>
  as(who, async (tx) => {
    const rows = [
      await tx`select * from kogge.cases`,
      await tx`select * from kogge.introductions`,
      await tx`select * from kogge.case_parties`,
      await tx`select * from kogge.turns`,
      await tx`select * from kogge.sealed_letters`,
    ]
    return JSON.stringify(rows)
  })

test('the other side reads a letter without a name, on the page, in the mail and in the database', async () => {
  const id = await ask(theirs)
  expect(await at(editor, id)).toMatchObject({
    asker: { name: '' },
    office: { name: '' },
    ownPresence: null,
    sealed: { kind: 'company', sectors: ['A.01'] },
    country: 'KE',
    wish: 'Who stores cocoa?',
    part: { other: true, carries: false },
  })
  expect((await as(editor, (tx) => list(tx, 'forMe'))).map((one) => one.id)).toEqual([id])
  const mail = (await told('introductionAsked'))!
  expect(mail.subject).toBe('Een anoniem bedrijf wil in contact komen met Port agents')
  expect(mail.text).toContain('Who stores cocoa?')
  for (const words of [mail.text, await readable(editor)])
    for (const secret of ['Secret', asker.memberId, asker.email, mine.id, own.id]) expect(words).not.toContain(secret)
  // Whoever sees to it at the desk knows, and so does who asked.
  expect(await database.by(ambassador, office, (tx) => find(tx, id))).toMatchObject({ asker: { name: 'Ada Secret' } })
})

test('a yes names both; a no keeps the secret, and who asked hears it', async () => {
  const [yes, no] = [await ask(theirs), await ask(aid)]
  expect(await at(helper, no)).toBeUndefined()
  await database.by(ambassador, office, (tx) => put(tx, no))
  expect(await at(helper, no)).toMatchObject({ state: 'asked', asker: { name: '' } })
  await openOutbox(database)
  expect(await as(editor, (tx) => accept(tx, yes))).toBe('connected')
  expect(await at(editor, yes)).toMatchObject({ state: 'introduced', asker: { name: 'Ada Secret' }, sealed: null })
  expect((await told('introduced'))!.to).toEqual({ member: asker.memberId })

  expect(await as(helper, (tx) => decline(tx, no, 'Not now'))).toBe('done')
  expect(await told('introductionDeclined')).toMatchObject({ to: { member: asker.memberId } })
  expect(await at(helper, no)).toMatchObject({ state: 'declined', asker: { name: '' }, dueOn: null })
  expect(await readable(helper)).not.toContain('Secret')
  expect(await as(helper, (tx) => accept(tx, no))).toBe('late')
  expect(await readable(helper)).not.toContain('Secret')
})

test('the desk says yes for them, and they read who it is', async () => {
  const id = await ask(theirs)
  expect(await database.by(ambassador, office, (tx) => accept(tx, id))).toBe('done')
  expect(await at(editor, id)).toMatchObject({ state: 'accepted', asker: { name: 'Ada Secret' } })
})

test('what is withdrawn stays unread; a member without an organisation is a member', async () => {
  const id = await ask(theirs, student, null)
  expect(await at(editor, id)).toMatchObject({ sealed: { kind: null, sectors: [] }, country: 'GH' })
  expect((await told('introductionAsked'))!.subject).toBe('Een anoniem lid wil in contact komen met Port agents')
  await database.by(student, office, (tx) => withdraw(tx, id))
  expect(await at(editor, id)).toMatchObject({ state: 'withdrawn', asker: { name: '' }, dueOn: null })
  expect(await as(editor, (tx) => accept(tx, id))).toBe('late')
})

test('a letter is opened by accepting alone, and by nobody else', async () => {
  const id = await ask(theirs)
  const open = (tx: Tx) => tx`update kogge.sealed_letters set opened = true where id = ${id}`
  await expect(as(editor, open)).rejects.toThrow('opened by accepting')
  expect(await as(helper, open)).toMatchObject({ count: 0 })
  expect(await database.by(asker, office, open)).toMatchObject({ count: 0 })
  expect(await readable(editor)).not.toContain('Secret')
})
