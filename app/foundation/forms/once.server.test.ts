/** A form is done once, and a refusal undoes: asked as a browser would ask, on real Postgres. */
import { data, redirect } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as contact from '#app/collaboration/enquiries/routes/contact.tsx'
import * as newPresence from '#app/directory/presences/routes/new.tsx'
import * as newTrip from '#app/collaboration/trips/routes/new.tsx'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertSession,
  type MemberRow,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { asMember, asPerson } from '#app/identity/door.server.ts'
import * as signUp from '#app/identity/routes/sign-up.tsx'

let database: FreshDatabase
let office: OfficeRow
let member: MemberRow
let cookie: string
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
  office = await insertOffice(database.owner)
  await database.owner`insert into kogge.office_contacts (office_id, email) values (${office.id}, 'desk@example.org')`
  const organisation = await insertOrganisation(database.owner, office, { slug: 'pumps' })
  member = await insertMember(database.owner, office, { role: 'editor', organisation })
  cookie = await insertSession(database.owner, member)
})
afterAll(() => database.drop())

type Call = (args: { request: Request; params: Record<string, string>; context: { ip: string } }) => unknown
type Fields = Record<string, string> | [string, string][]
/** Posts a form to an action; what it throws as a Response is its answer. */
async function post(call: unknown, path: string, fields: Fields, as: string | null = cookie): Promise<Response> {
  const headers = new Headers({ 'Accept-Language': 'en', ...(as && { Cookie: as }) })
  const request = new Request(`http://localhost${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
  return answerOf(() =>
    (call as Call)({ request, params: { office: office.slug, slug: 'pumps' }, context: { ip: '10.0.0.1' } }),
  )
}
const leads = (answer: Response) => [answer.status, answer.headers.get('Location')]

/** An action that keeps a search under the name it is given, and answers as `answer` says. */
let kept = 0
const keeping =
  (answer: (nth: number) => unknown, meanwhile: () => Promise<unknown> = async () => null) =>
  ({ request }: { request: Request }) =>
    asMember(request, office.slug, async (tx) => {
      await tx`
        insert into kogge.saved_searches (name, query, member_id)
        values (${`kept ${(kept += 1)}`}, '?q=water', app.member_id())`
      await meanwhile()
      return answer(kept)
    })
const saved = async () => Number((await database.owner`select count(*) as many from kogge.saved_searches`)[0].many)

test('the same form twice is done once, and answered as the first time', async () => {
  const before = await saved()
  const action = keeping((nth) => redirect(`/kept/${nth}`, 303))
  const [first, second] = [
    await post(action, '/keep', { once: 'key-of-one-form' }),
    await post(action, '/keep', { once: 'key-of-one-form' }),
  ]
  expect(leads(second)).toEqual(leads(first))
  expect(await saved()).toBe(before + 1)
  await post(action, '/keep', { once: 'key-of-another' })
  await post(action, '/elsewhere', { once: 'key-of-one-form' })
  await post(action, '/keep', {})
  await post(action, '/keep', {})
  expect(await saved()).toBe(before + 5)
})

test('at the same time too: the second waits for the first', async () => {
  const before = await saved()
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  let began = () => {}
  const writing = new Promise<void>((resolve) => (began = resolve))
  const first = post(
    keeping(
      () => redirect('/the-first', 303),
      () => (began(), held),
    ),
    '/keep',
    { once: 'key-of-two-taps' },
  )
  await writing
  const second = post(
    keeping(() => redirect('/the-second', 303)),
    '/keep',
    { once: 'key-of-two-taps' },
  )
  // The second is in Postgres, behind the first.
  while (
    (await database.owner`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      .length === 0
  );
  go()
  expect([leads(await first), leads(await second)]).toEqual([
    [303, '/the-first'],
    [303, '/the-first'],
  ])
  expect(await saved()).toBe(before + 1)
})

test.each([
  ['a refused form', 422],
  ['a conflict', 409],
  ['a fault that is told', 500],
])('%s undoes what was written before it, and may be sent again', async (_what, status) => {
  const before = await saved()
  const refused = await post(
    keeping(() => data({ errors: {} }, { status })),
    '/keep',
    { once: `refused-${status}` },
  )
  expect([refused.status, await saved()]).toEqual([status, before])
  expect(
    leads(
      await post(
        keeping(() => redirect('/done', 303)),
        '/keep',
        { once: `refused-${status}` },
      ),
    ),
  ).toEqual([303, '/done'])
  expect(await saved()).toBe(before + 1)
})

test('what fails undoes, and may be sent again; an answer that leads nowhere is no answer to remember', async () => {
  const before = await saved()
  await expect(
    post(
      keeping(() => {
        throw new Error('a fault')
      }),
      '/keep',
      { once: 'key-of-a-fault' },
    ),
  ).rejects.toThrow('a fault')
  expect(await saved()).toBe(before)
  for (let n = 0; n < 2; n++)
    expect(
      await (
        await post(
          keeping(() => 'nowhere'),
          '/keep',
          { once: 'key-of-a-fault' },
        )
      ).json(),
    ).toBe('nowhere')
  expect(await saved()).toBe(before + 2)
})

test('a key is one person’s, for a day', async () => {
  const other = await insertSession(database.owner, await insertMember(database.owner, office))
  const action = ({ request }: { request: Request }) =>
    asPerson(request, async (_tx, { userId }) => redirect(`/${userId}`, 303))
  const mine = await post(action, '/person', { once: 'key-of-a-person' })
  expect(leads(mine)).toEqual([303, `/${member.userId}`])
  expect(leads(await post(action, '/person', { once: 'key-of-a-person' }, other))).not.toEqual(leads(mine))
  await database.owner`update kogge.done_forms set done_at = now() - interval '25 hours', led_to = '/long-ago'`
  expect(leads(await post(action, '/person', { once: 'key-of-a-person' }))).toEqual(leads(mine))
  await database.owner`update kogge.done_forms set done_at = now() - interval '25 hours'`
  await database.as('kogge_indexer')`select app.forget_done_forms()`
  expect(await database.owner`select from kogge.done_forms`).toHaveLength(0)
})

test('a message to an office and a sign-up mail once, without a session', async () => {
  const mails = async () => (await database.owner`select from mail.outbox`).length
  const before = await mails()
  const message = {
    name: 'Bo',
    email: 'bo@example.org',
    language: 'en',
    message: 'We would like to meet you.',
    once: 'key-of-a-message',
  }
  const answers = await Promise.all([
    post(contact.action, `/${office.slug}/contact`, message, null),
    post(contact.action, `/${office.slug}/contact`, message, null),
  ])
  expect([...answers.map(({ status }) => status), await mails()]).toEqual([303, 303, before + 1])
  const account = {
    name: 'Bo de Vries',
    email: 'bo.de.vries@example.org',
    password: 'the cog sails east',
    once: 'key-of-an-account',
  }
  const [first, second] = [
    await post(signUp.action, '/sign-up', account, null),
    await post(signUp.action, '/sign-up', account, null),
  ]
  expect(leads(second)).toEqual(leads(first))
  expect(await mails()).toBe(before + 2)
})

test('publishing with two taps publishes each place once', async () => {
  const form: [string, string][] = [
    ['where', 'GH'],
    ['where', 'KE'],
    ['where', 'UG'],
    ['field', 'economy'],
    ['sectors', 'nace:28'],
    ['sensitive', ''],
    ['languages', 'en'],
    ['visibility', 'network'],
    ['descriptionLanguage', 'en'],
    ['once', 'key-of-a-publication'],
  ]
  const path = `/${office.slug}/organisations/pumps/presences/new`
  const [first, second] = await Promise.all([
    post(newPresence.action, path, form),
    post(newPresence.action, path, form),
  ])
  expect([first.status, leads(second)]).toEqual([303, leads(first)])
  expect(
    await database.owner`select country from kogge.presences where office_id = ${office.id} order by country`,
  ).toMatchObject([{ country: 'GH' }, { country: 'KE' }, { country: 'UG' }])
})

const published = () => database.owner`select from kogge.presences where office_id = ${office.id}`
const publication = (...wheres: string[]): [string, string][] => [
  ...wheres.map((where): [string, string] => ['where', where]),
  ['field', 'economy'],
  ['sectors', 'nace:28'],
  ['languages', 'en'],
  ['visibility', 'network'],
  ['descriptionLanguage', 'en'],
  ['description', 'Pumps for villages.'],
]

test('where one publishes already is said, with which, and nothing is lost; another one there is a choice', async () => {
  const path = `/${office.slug}/organisations/pumps/presences/new`
  const before = (await published()).length
  expect((await post(newPresence.action, path, publication('BJ'))).status).toBe(303)
  const refused = await post(newPresence.action, path, publication('TG', 'BJ'))
  const said = (await refused.json()) as { errors: unknown; there: unknown; values: [string, string][] }
  expect([refused.status, said.errors, said.there]).toMatchObject([
    422,
    { where: 'presences:errors.already' },
    [{ country: 'BJ', place: null }],
  ])
  expect(said.values).toContainEqual(['description', 'Pumps for villages.'])
  expect(await published()).toHaveLength(before + 1)
  expect((await post(newPresence.action, path, [...publication('TG', 'BJ'), ['another', 'yes']])).status).toBe(303)
  expect(await published()).toHaveLength(before + 3)
})

test.each([
  [
    'a publication',
    newPresence.action,
    'organisations/pumps/presences/new',
    () => publication('ML', 'SN:1'),
    'presences',
  ],
  [
    'a trip',
    newTrip.action,
    'trips/new',
    () => [
      ['where', 'SN:1'],
      ['tripKind', 'trip'],
      ['fromOn', '2099-03-01'],
      ['untilOn', '2099-03-04'],
      ['sectors', 'nace:28'],
      ['title', 'To Dakar'],
      ['visibility', 'network'],
      ['language', 'en'],
    ],
    'trips',
  ],
] as [string, unknown, string, () => [string, string][], string][])(
  '%s whose place is gone is refused whole, before anything is written',
  async (_what, action, path, fields, table) => {
    const rows = async () =>
      (await database.owner`select from kogge.${database.owner(table)} where office_id = ${office.id}`).length
    const before = await rows()
    const refused = await post(action, `/${office.slug}/${path}`, fields())
    expect([refused.status, ((await refused.json()) as { errors: unknown }).errors, await rows()]).toEqual([
      422,
      { where: 'presences:errors.place' },
      before,
    ])
  },
)
