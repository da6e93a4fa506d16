/** The audit as its readers ask for it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note } from '#app/identity/acts.server.ts'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertPerson,
  insertSession,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import * as members from '#app/directory/members/routes/file.ts'
import * as officePage from './routes/office.tsx'
import * as officeFile from './routes/office-file.ts'
import * as platformPage from './routes/platform.tsx'
import type { AuditFilter } from './filter.ts'
import type { Line } from './lines.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
let member: MemberRow
let cookie: string
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner, { name: 'Kade' })
  admin = await insertMember(database.owner, office, { role: 'admin' })
  member = await insertMember(database.owner, office)
  await database.owner`update identity.users set name = 'Anke Admin' where id = ${admin.userId}`
  await database.owner`update identity.users set name = 'Merel Member' where id = ${member.userId}`
  cookie = await insertSession(database.owner, admin)
  await database.by(
    admin,
    office,
    (tx) => tx`update kogge.members set role = 'ambassador' where id = ${member.memberId}`,
  )
  await database.by(member, office, (tx) => note(tx, { kind: 'contact-seen', member: admin.memberId }))
  await database.owner`
    insert into kogge.acts (office_id, kind, actor_id, noted_at)
    select ${office.id}, 'exported', ${admin.userId}, '2026-03-01 10:00Z' from generate_series(1, 60)`
})
afterAll(() => database.drop())

type Page = { lines: Line[]; more: boolean; people: { id: string; name: string }[]; filter: AuditFilter }
type Call = (args: { request: Request; params: Record<string, string>; context: object }) => unknown
const ask = (call: unknown, search = '', as = cookie) =>
  answerOf(() =>
    (call as Call)({
      request: new Request(`http://localhost/x${search}`, { headers: { Cookie: as, 'Accept-Language': 'en' } }),
      params: { office: office.slug },
      context: {},
    }),
  )
const page = async (search = '') => (await (await ask(officePage.loader, search)).json()) as Page

test('lines say who did what to whom, the latest first', async () => {
  const { lines, people } = await page()
  expect(lines.slice(0, 2)).toMatchObject([
    { who: 'Merel Member', what: 'Saw contact details of', about: 'Anke Admin' },
    { who: 'Anke Admin', what: 'Changed the role of', about: 'Merel Member · Member → Ambassador' },
  ])
  expect(people.map(({ name }) => name)).toEqual(['Anke Admin', 'Merel Member'])
})

test('by kind, by person, by period, page by page', async () => {
  expect((await page('?kind=people')).lines.map(({ what }) => what)).toEqual(['Changed the role of'])
  expect((await page(`?person=${member.userId}`)).lines).toHaveLength(2)
  const march = await page('?from=2026-03-01&until=2026-03-01')
  expect([march.lines.length, march.more]).toEqual([50, true])
  const next = await page('?from=2026-03-01&until=2026-03-01&page=2')
  expect([next.lines.length, next.more]).toEqual([10, false])
  expect((await page('?from=2026-03-02&until=2026-03-31')).lines).toEqual([])
})

test('the file holds all that fits, and taking it away is written down too', async () => {
  const answer = await ask(officeFile.loader, '?kind=people')
  expect(answer.headers.get('Content-Type')).toContain('text/csv')
  const text = await answer.text()
  expect(text).toContain('Changed the role of')
  expect(text.trim().split('\r\n')).toHaveLength(2)
  expect((await page('?kind=contacts')).lines[0]).toMatchObject({
    who: 'Anke Admin',
    what: 'Downloaded a file',
    about: 'audit',
  })
  expect((await ask(members.loader)).status).toBe(200)
  expect((await page('?kind=contacts')).lines[0]).toMatchObject({ what: 'Downloaded a file', about: 'members' })
})

test('members do not read it; the platform reads that of every office', async () => {
  expect((await ask(officePage.loader, '', await insertSession(database.owner, member))).status).toBe(403)
  const platform = await insertPerson(database.owner, { platform: true })
  await database.owner`update identity.users set second_factor_at = now() where id = ${platform.userId}`
  const answer = await ask(platformPage.loader, '?kind=people', await insertSession(database.owner, platform))
  const { lines } = (await answer.json()) as Page
  expect(lines).toContainEqual(expect.objectContaining({ what: 'Changed the role of', office: 'Kade' }))
})

test('what somebody did who erased themselves stays, without the name', async () => {
  await database.owner`delete from identity.users where id = ${member.userId}`
  const { lines, people } = await page(`?person=${member.userId}`)
  expect(lines[0]).toMatchObject({ who: 'Somebody who erased their account', what: 'Saw contact details of' })
  expect(people.map(({ name }) => name)).toEqual(['Anke Admin'])
})
