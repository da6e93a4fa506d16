/** What somebody can do who is bothered: say no kindly, block who asked, report it; and how many may ask at once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tx } from '#db/client.server.ts'
import { blockAsker, listBlocks, unblock } from '#app/directory/organisations/blocks.server.ts'
import { saidAbout } from '#app/collaboration/matches/verdicts.server.ts'
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
import { accept, decline } from './introductions.server.ts'
import { meet } from './meet.server.ts'
import { mostOpenOfOrganisation } from './meet.ts'
import { closeReport, listReports, report } from './reports.server.ts'

let database: FreshDatabase
let [office, peer]: OfficeRow[] = []
let [asker, second, student, admin, editor, chief, colleague]: MemberRow[] = []
let [mine, firm]: OrganisationRow[] = []
let [own, theirs]: PresenceRow[] = []
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(async () => {
  const { owner } = database
  ;[office, peer] = [await insertOffice(owner), await insertOffice(owner)]
  await insertNetwork(owner, [office, peer])
  mine = await insertOrganisation(owner, office, { name: 'Pushy' })
  firm = await insertOrganisation(owner, peer, { name: 'Quiet' })
  own = await insertPresence(owner, mine, { country: 'GH' })
  theirs = await insertPresence(owner, firm, { country: 'GH', visibility: 'network' })
  asker = await insertMember(owner, office, { role: 'editor', organisation: mine })
  second = await insertMember(owner, office, { role: 'editor', organisation: mine })
  student = await insertMember(owner, office)
  admin = await insertMember(owner, office, { role: 'admin' })
  chief = await insertMember(owner, peer, { role: 'admin' })
  editor = await insertMember(owner, peer, { role: 'editor', organisation: firm })
  colleague = await insertMember(owner, peer)
  await openOutbox(database)
})

const by = <T>(who: MemberRow, act: (tx: Tx) => Promise<T>) =>
  database.by(who, [editor, chief, colleague].includes(who) ? peer : office, act)
const ask = (who: MemberRow, presence = theirs, anonymous = false) =>
  by(who, (tx) => meet(tx, presence.id, { wish: 'Buy now', brings: '', own: null, anonymous }, 'en'))
const asked = async (who: MemberRow, anonymous = false) => ((await ask(who, theirs, anonymous)) as { id: string }).id
const insert = (who: MemberRow) =>
  by(who, async (tx) => {
    const [{ id }] = await tx<{ id: string }[]>`
      insert into kogge.cases (kind, country, asker_id, asker_name, due_on)
      values ('introduction', 'GH', ${who.memberId}, 'x', '2099-01-01') returning id`
    await tx`
      insert into kogge.introductions (id, other_office_id, other_organisation_id, presence_id, wish)
      values (${id}, ${peer.id}, ${firm.id}, ${theirs.id}, 'x')`
  })

test('a no without words is said kindly, one with words in those', async () => {
  await by(editor, async (tx) => decline(tx, await asked(asker), ''))
  const kind = (await openOutbox(database)).find(({ template }) => template === 'introductionDeclined')!
  expect(kind.text).toContain('Quiet bedankt voor je belangstelling')
  await by(editor, async (tx) => decline(tx, await asked(asker), 'Ask us in May.'))
  const said = (await openOutbox(database)).find(({ template }) => template === 'introductionDeclined')!
  expect(said.text).toContain('Ask us in May.')
  expect(said.text).not.toContain('belangstelling')
})

test('a blocked organisation asks no more, whoever of it, is told nothing, and neither sees the other as a match', async () => {
  const id = await asked(asker)
  expect(await by(colleague, (tx) => blockAsker(tx, id))).toBe(false)
  expect(await by(asker, (tx) => blockAsker(tx, id))).toBe(false)
  expect(await by(editor, (tx) => blockAsker(tx, id))).toBe(true)
  expect(await by(editor, (tx) => blockAsker(tx, id))).toBe(true)
  await by(editor, (tx) => decline(tx, id, ''))
  for (const who of [asker, second]) {
    expect(await ask(who)).toBe('closed')
    await expect(insert(who)).rejects.toThrow('not to be met')
  }
  expect(await ask(student)).toMatchObject({ again: false })
  const hidden = async (who: MemberRow, organisation: OrganisationRow, presence: PresenceRow) =>
    (await by(who, (tx) => saidAbout(tx, organisation.id, [presence.id]))).get(presence.id)!.organisations
  expect(await hidden(editor, firm, theirs)).toEqual(new Set([mine.id]))
  expect(await hidden(asker, mine, own)).toEqual(new Set([firm.id]))

  const [block] = await by(editor, (tx) => listBlocks(tx, firm.id))
  expect(block).toMatchObject({ name: 'Pushy' })
  expect(await by(asker, (tx) => tx`select from kogge.organisation_blocks`)).toHaveLength(0)
  expect(await by(colleague, (tx) => unblock(tx, firm.id, block.id))).toBe(false)
  expect(await by(editor, (tx) => unblock(tx, firm.id, block.id))).toBe(true)
  expect(await ask(asker)).toMatchObject({ again: false })
})

test('a member without an organisation is blocked alone; who is anonymous cannot be', async () => {
  const id = await asked(student, true)
  expect(await by(editor, (tx) => blockAsker(tx, id))).toBe(false)
  await by(editor, (tx) => accept(tx, id))
  expect(await by(editor, (tx) => blockAsker(tx, id))).toBe(true)
  await database.owner`update kogge.cases set state = 'ended', due_on = null where id = ${id}`
  expect(await ask(student)).toBe('closed')
  expect(await ask(asker)).toMatchObject({ again: false })
})

test('the people of one organisation ask for ten at once; one that ends makes room', async () => {
  const organisations = await Promise.all(
    Array.from({ length: mostOpenOfOrganisation + 1 }, () => insertOrganisation(database.owner, peer)),
  )
  const third = await insertMember(database.owner, office, { role: 'editor', organisation: mine })
  const presences = await Promise.all(
    organisations.map((one) => insertPresence(database.owner, one, { country: 'GH', visibility: 'network' })),
  )
  const answers = []
  for (const [at, presence] of presences.entries()) answers.push(await ask([asker, second, third][at % 3], presence))
  expect(answers.map((answer) => answer === 'many')).toEqual(presences.map((_, at) => at === mostOpenOfOrganisation))
  expect(await ask(student, presences[0])).toMatchObject({ again: false })
  const { id } = answers[0] as { id: string }
  await by(admin, (tx) => decline(tx, id, 'Not now'))
  expect(await ask(third, presences[mostOpenOfOrganisation])).toMatchObject({ again: false })
})

test('a report reaches the administrators of both offices, once, and is closed with a word', async () => {
  const id = await asked(asker, true)
  await openOutbox(database)
  expect(await by(colleague, (tx) => report(tx, id, { reason: 'unwanted', words: 'x' }))).toBe('missing')
  expect(await by(editor, (tx) => report(tx, id, { reason: 'unwanted', words: 'They advertise.' }))).toBe('done')
  expect(await by(editor, (tx) => report(tx, id, { reason: 'false', words: 'Again' }))).toBe('done')
  const mails = await openOutbox(database)
  expect(mails.map(({ template, to }) => [template, to])).toEqual(
    expect.arrayContaining([
      ['abuseReported', { adminsOf: office.id }],
      ['abuseReported', { adminsOf: peer.id }],
    ]),
  )
  expect(mails).toHaveLength(2)
  for (const who of [admin, chief]) {
    const [one, ...others] = await by(who, listReports)
    expect(one).toMatchObject({ reason: 'unwanted', words: 'They advertise.', introduction: id, closedOn: null })
    expect(others).toEqual([])
  }
  const [{ id: reportId }] = await by(editor, listReports)
  expect(await by(asker, listReports)).toEqual([])
  expect(await by(editor, (tx) => closeReport(tx, reportId, ''))).toBe(false)
  expect(await by(admin, (tx) => closeReport(tx, reportId, 'Spoken to them.'))).toBe(true)
  expect(await by(chief, (tx) => closeReport(tx, reportId, 'Late'))).toBe(false)
  expect(await by(chief, listReports)).toMatchObject([{ closedNote: 'Spoken to them.' }])
})
