/**
 * A stranger is asked, not pressed: so many mails go to one address about one thing, whoever sends them. On real
 * Postgres, as a browser asks.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as ask from '#app/collaboration/trips/routes/ask.tsx'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertSession, type MemberRow, type OfficeRow } from '#server/testing/offices.ts'
import { insertTrip } from '#server/testing/people.ts'
import * as invitations from './routes/invitations.tsx'
import * as resend from './routes/invitation-resend.ts'
import * as revoke from './routes/invitation-revoke.ts'

let database: FreshDatabase
let office: OfficeRow
let admin: MemberRow
let cookie: string
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner)
  admin = await insertMember(database.owner, office, { role: 'admin' })
  cookie = await insertSession(database.owner, admin)
})
afterAll(() => database.drop())

type Answer = {
  status: number
  headers: Headers
  json: () => Promise<{ errors: Record<string, string>; values: [string, string][] }>
}
async function post(
  action: unknown,
  params: Record<string, string>,
  fields: Record<string, string> = {},
  as = cookie,
): Promise<Answer> {
  const request = new Request('http://localhost/x', {
    method: 'POST',
    headers: { Cookie: as, 'Accept-Language': 'en' },
    body: new URLSearchParams(fields),
  })
  return (await answerOf(() =>
    (action as (args: object) => unknown)({
      request,
      params: { office: office.slug, ...params },
      context: { ip: '10.0.0.1' },
    }),
  )) as Answer
}
const mails = async () => (await database.owner`select from mail.outbox`).length
const opened = async () =>
  (
    await database.owner<{ id: string; hash: Buffer }[]>`
  select id, token_hash as hash from kogge.invitations where accepted_at is null and revoked_at is null`
  )[0]

test('an address gets two invitations of one office a day; the form comes back, and the link that went out goes on working', async () => {
  const form = { email: 'stranger@example.org', role: 'member' }
  expect((await post(invitations.action, {}, form)).status).toBe(303)
  const { id } = await opened()
  expect((await post(resend.action, { id })).headers.get('Location')).toContain('done=resent')
  expect(await mails()).toBe(2)
  const { hash } = await opened()
  expect((await post(resend.action, { id })).headers.get('Location')).toContain('done=invitedOften')
  expect((await opened()).hash).toEqual(hash)
  await post(revoke.action, { id })
  const refused = await post(invitations.action, {}, form)
  expect([refused.status, Number(refused.headers.get('Retry-After')) > 3_600]).toEqual([429, true])
  expect(await refused.json()).toMatchObject({
    errors: { email: 'admin:errors.invitedOften' },
    values: expect.arrayContaining([['email', form.email]]),
  })
  expect([await mails(), await opened()]).toEqual([2, undefined])
  expect((await post(invitations.action, {}, { ...form, email: 'another@example.org' })).status).toBe(303)
})

test('a request for a trip that is taken back and made again mails its traveller three times a day', async () => {
  const id = await insertTrip(database.owner, office, admin, { country: 'GH' })
  const asker = await insertSession(database.owner, await insertMember(database.owner, office))
  const before = await mails()
  const statuses: number[] = []
  for (let n = 0; n < 4; n++) {
    statuses.push((await post(ask.action, { id }, { kind: 'take', what: `A valve, ${n}` }, asker)).status)
    await database.owner`update kogge.trip_requests set state = 'withdrawn' where state = 'open'`
  }
  expect(statuses).toEqual([303, 303, 303, 429])
  expect(await mails()).toBe(before + 3)
})
