/** Every route that does something has a limit, and what a limit answers. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ServerBuild } from '@remix-run/node'
import { deeds } from '#app/foundation/http/deeds.ts'
import routes from '#app/routes.ts'
import { answerOf } from '#server/testing/answers.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { insertMember, insertOffice, insertSession, type OfficeRow } from '#server/testing/offices.ts'
import { limitedModule } from './limit-routes.server.ts'

type Entry = { file: string; children?: Entry[] }
const filesOf = (entries: Entry[]): string[] =>
  entries.flatMap(({ file, children }) => [file, ...filesOf(children ?? [])])
const files = filesOf(await (routes as unknown as Promise<Entry[]>))
const idOf = (file: string) => file.replace(/\.tsx?$/, '')
type Module = ServerBuild['routes'][string]['module']
const fileOf = (id: string) => `app/${id}.${existsSync(`app/${id}.tsx`) ? 'tsx' : 'ts'}`
const moduleOf = async (id: string): Promise<Module> =>
  (await import(/* @vite-ignore */ path.resolve(fileOf(id)))) as Module

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())
beforeEach(() => database.owner`delete from identity.rate_limits`)

const modules = async () =>
  Promise.all(files.map(async (file) => ({ id: idOf(file), module: await moduleOf(idOf(file)) })))
const doesOf = (module: Module) => (module.handle ?? {}) as { deed?: string; reading?: string }

test('every route with an action says what it does, by a name that has a limit; no other route does', async () => {
  const all = await modules()
  const ids = (which: (module: Module) => unknown) => all.filter(({ module }) => which(module)).map(({ id }) => id)
  expect(ids(({ action }) => action).length).toBeGreaterThan(80)
  expect(
    ids((module) => module.action && !(doesOf(module).deed! in deeds)),
    "Say what it does: export const handle = { deed: 'write' }",
  ).toEqual([])
  expect(ids((module) => !module.action && doesOf(module).deed)).toEqual([])
  expect(ids((module) => !module.loader && doesOf(module).reading)).toEqual([])
  expect(ids((module) => doesOf(module).reading).length).toBeGreaterThan(8)
  const bare = { action: async () => null, default: () => null } as unknown as Module
  expect(() => limitedModule('rooms/routes/new', bare)).toThrow('no limit')
}, 60_000)

/** Where a name of a file comes from, and the text of each of its functions. */
function read(file: string) {
  const text = readFileSync(file, 'utf8')
  const from = new Map(
    [...text.matchAll(/import \{([^}]*)\} from '([#.][^']+)'/g)].flatMap(([, names, source]) =>
      names.split(',').map((name) => {
        const [its, mine = its] = name
          .trim()
          .replace(/^type /, '')
          .split(' as ')
        return [
          mine,
          {
            file: source.startsWith('#app/') ? `app/${source.slice(5)}` : path.join(path.dirname(file), source),
            name: its,
          },
        ] as const
      }),
    ),
  )
  const bodies = new Map(
    text.split(/^(?=(?:export )?(?:async )?(?:function|const) )/m).flatMap((part) => {
      const name = /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(part)?.[1]
      return name ? [[name, part] as const] : []
    }),
  )
  return { from, bodies }
}
const known = new Map<string, ReturnType<typeof read>>()
const reads = (file: string) => known.get(file) ?? known.set(file, read(file)).get(file)!

/** The way from a function to one of the words, by the names that its text holds; null where there is none. */
function wayTo(words: RegExp, file: string, name: string, gone = new Set<string>()): string[] | null {
  const here = `${file} ${name}`
  if (gone.has(here) || !existsSync(file)) return null
  gone.add(here)
  const { from, bodies } = reads(file)
  const body = bodies.get(name)
  if (!body) return null
  if (words.test(body)) return [name]
  for (const word of new Set(body.match(/\b[a-zA-Z]\w+\b/g))) {
    const next = from.get(word) ?? (word !== name && bodies.has(word) ? { file, name: word } : undefined)
    const way = next && wayTo(words, next.file, next.name, gone)
    if (way) return [name, ...way]
  }
  return null
}

test('no action that mails or draws pictures counts as one that only writes', async () => {
  // Changing a role reads the member, a draft the organisation: their texts hold SQL’s own word `end`, the name of
  // another verb.
  const mistaken = [
    'directory/members/routes/role',
    'delivery/joining/routes/draft-remove',
    'delivery/joining/routes/draft-organisation',
    'delivery/joining/routes/draft-presences',
  ]
  const free = (await modules())
    .filter(({ id, module }) => doesOf(module).deed === 'write' && !mistaken.includes(id))
    .map(({ id }) => id)
  const found = (words: RegExp, ids: string[]) =>
    ids.flatMap((id) => wayTo(words, fileOf(id), 'action')?.join(' → ') ?? [])
  expect(found(/\bqueueMail\(|\bsharp\(/, free)).toEqual([])
  expect(
    found(/\bqueueMail\(/, [
      'collaboration/questions/routes/new',
      'directory/members/routes/invitations',
      'collaboration/trips/routes/ask',
    ]),
  ).toHaveLength(3)
  expect(
    found(/\bsharp\(/, ['directory/organisations/routes/logo', 'directory/ambassadors/routes/own-photo']),
  ).toHaveLength(2)
})

const args = (office: OfficeRow, cookie: string, form: Record<string, string>, ip = '192.0.2.1') => ({
  request: new Request(`http://localhost/${office.slug}/x`, {
    method: 'POST',
    headers: { Cookie: cookie },
    body: new URLSearchParams(form),
  }),
  params: { office: office.slug },
  context: { ip },
})
type Act = (args: object) => Promise<unknown>
const act = async (module: Module, given: object): Promise<Response> => answerOf(() => (module.action as Act)(given))
const question = {
  country: 'GH',
  title: 'Who knows the harbour of Tema?',
  body: 'We would like to know.',
  language: 'en',
  audience: 'office',
}

test('a person asks twelve questions an hour; the thirteenth comes back filled in, says when, and stops nobody else', async () => {
  const office = await insertOffice(database.owner)
  const [one, two] = await Promise.all([insertMember(database.owner, office), insertMember(database.owner, office)])
  const [cookie, other] = [await insertSession(database.owner, one), await insertSession(database.owner, two)]
  const ask = limitedModule('collaboration/questions/routes/new', await moduleOf('collaboration/questions/routes/new'))
  const {
    person: [most],
  } = deeds.ask
  const wrong = await Promise.all(
    Array.from({ length: most }, () => act(ask, args(office, cookie, { ...question, title: '' }))),
  )
  expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([422]))
  const asked = await Promise.all(
    Array.from({ length: most + 3 }, (_, n) =>
      act(ask, args(office, cookie, { ...question, title: `${question.title} ${n}` })),
    ),
  )
  expect(asked.filter(({ status }) => status === 303)).toHaveLength(most)
  const stopped = asked.filter(({ status }) => status === 429)
  expect(stopped).toHaveLength(3)
  expect(Number(stopped[0].headers.get('Retry-After'))).toSatisfy(
    (seconds: number) => seconds > 3500 && seconds <= 3600,
  )
  expect(await stopped[0].json()).toMatchObject({
    errors: { form: 'common:error.busyHour.what' },
    values: expect.arrayContaining([['body', question.body]]) as unknown,
  })
  expect(await database.owner`select from kogge.questions where office_id = ${office.id}`).toHaveLength(most)
  expect((await act(ask, args(office, other, question))).status).toBe(303)
}, 60_000)

test('who is no member takes nothing from the office; many members together are stopped as one', async () => {
  const office = await insertOffice(database.owner)
  const [member, elsewhere] = [
    await insertMember(database.owner, office),
    await insertMember(database.owner, await insertOffice(database.owner)),
  ]
  const ask = limitedModule('collaboration/questions/routes/new', await moduleOf('collaboration/questions/routes/new'))
  const stranger = await insertSession(database.owner, elsewhere)
  expect((await act(ask, args(office, stranger, question))).status).toBe(403)
  expect(await database.owner`select from identity.rate_limits where points > 0`).toHaveLength(0)
  await act(ask, args(office, await insertSession(database.owner, member), question))
  await database.owner`update identity.rate_limits set points = ${deeds.ask.office[0]} where key like 'ask:office:%'`
  const third = await insertSession(database.owner, await insertMember(database.owner, office))
  expect((await act(ask, args(office, third, question, '192.0.2.77'))).status).toBe(429)
})

test('a refused picture costs its time and counts; a button that is pressed too often is a page that says when', async () => {
  const office = await insertOffice(database.owner)
  const cookie = await insertSession(database.owner, await insertMember(database.owner, office))
  const upload = limitedModule(
    'directory/organisations/routes/logo',
    await moduleOf('directory/organisations/routes/logo'),
  )
  const answers: Response[] = []
  for (let n = 0; n <= deeds.upload.person[0]; n++) answers.push(await act(upload, args(office, cookie, {})))
  expect(new Set(answers.slice(0, -1).map(({ status }) => status)).has(429)).toBe(false)
  const last = answers.at(-1)!
  expect([last.status, await last.json()]).toEqual([429, { reason: 'busyHour' }])
})

test('searches have a limit for one person and for one address', async () => {
  const read = limitedModule('discovery/search/routes/hits', {
    loader: async () => new Response('found'),
    handle: { reading: 'read' },
  } as unknown as Module)
  const office = await insertOffice(database.owner)
  const look = async (ip: string, cookie = '') => {
    const request = new Request('http://localhost/x/search/hits', { headers: { Cookie: cookie } })
    const args = { request, params: { office: office.slug }, context: { ip } }
    return answerOf(() => (read.loader as Act)(args))
  }
  const cookie = await insertSession(database.owner, await insertMember(database.owner, office))
  expect([(await look('192.0.2.5')).status, (await look('192.0.2.5', cookie)).status]).toEqual([200, 200])
  await database.owner`update identity.rate_limits set points = 300`
  const stopped = await look('192.0.2.6', cookie)
  expect([stopped.status, Number(stopped.headers.get('Retry-After')) <= 60]).toEqual([429, true])
  expect((await look('192.0.2.5')).status).toBe(200)
  await database.owner`update identity.rate_limits set points = 3000`
  expect((await look('192.0.2.5')).status).toBe(429)
})
