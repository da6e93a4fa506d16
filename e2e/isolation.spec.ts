/**
 * Every route and every answer of the API, asked by everybody who should not get it and by those who should. What is
 * hidden is proven to be there by the reader who may see it.
 */
import { request, type APIRequestContext } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '../app/routes.ts'
import { expect, test } from './support/fixtures.ts'
import { probesOf, statusFor, type Probe } from './support/isolation-routes.ts'
import {
  buildIsolationWorld,
  finds,
  fingerprint,
  readerNames,
  sees,
  words,
  type IsolationWorld,
  type ReaderName,
  type Word,
} from './support/isolation-world.ts'
import { setNetworkState } from '#server/testing/offices.ts'
import { patience } from '#server/testing/pace.ts'

let world: IsolationWorld
let probes: Record<string, Probe[]>

test.beforeAll(async ({ owner }) => {
  world = await buildIsolationWorld(owner)
  probes = probesOf(world)
  // The worker brings the rows into the index; the administrator finds every published one when it has.
  await expect
    .poll(() => total('an administrator', `office=${world.offices.home.slug}`), { timeout: patience(30_000) })
    .toBe(5)
})

const open = (reader: ReaderName): Promise<APIRequestContext> =>
  request.newContext({
    baseURL: process.env.KOGGE_E2E_URL,
    extraHTTPHeaders: world.cookies[reader] ? { Cookie: world.cookies[reader] } : {},
  })

async function total(reader: ReaderName, query: string): Promise<number> {
  const context = await open(reader)
  try {
    const answer = await context.get(`/api/v1/presences?${query}`)
    return answer.ok() ? ((await answer.json()) as { total: number }).total : -answer.status()
  } finally {
    await context.dispose()
  }
}

/** The patterns of the route table, with their parents' before them. */
function patterns(entries: RouteConfigEntry[], parent = ''): string[] {
  return entries.flatMap(({ path, index, children }) => {
    const whole = [parent, path].filter(Boolean).join('/') || '/'
    const below = children ? patterns(children, whole) : []
    return index || !children?.some((child) => child.index) ? [whole, ...below] : below
  })
}

test('every route says whose it is', () => {
  const known = new Set(patterns(routes))
  expect(
    [...known].filter((pattern) => !(pattern in probes)),
    'give these a line in e2e/support/isolation-routes.ts',
  ).toEqual([])
  expect(
    Object.keys(probes).filter((pattern) => !known.has(pattern)),
    'these routes are gone',
  ).toEqual([])
})

/** Single fetch's address of a page. */
const dataOf = (path: string) => {
  const [before, query] = path.split('?') as [string, string?]
  return `${before === '/' ? '/_root' : before}.data${query ? `?${query}` : ''}`
}

for (const reader of readerNames) {
  test(`what ${reader} gets`, async () => {
    test.setTimeout(patience(180_000))
    const context = await open(reader)
    const hidden = (Object.keys(words) as Word[]).filter((word) => !sees[reader].includes(word))
    const found = new Set<Word>()
    const wrong: string[] = []
    const look = async (path: string, expected: number[]) => {
      const answer = await context.get(path, { maxRedirects: 0 })
      if (!expected.includes(answer.status()))
        wrong.push(`${path} answers ${answer.status()}, not ${expected.join(' or ')}`)
      const body = await answer.text()
      for (const word of hidden) if (body.includes(words[word])) wrong.push(`${path} shows ${word}`)
      for (const word of Object.keys(words) as Word[]) if (body.includes(words[word])) found.add(word)
    }
    for (const { path, whose } of Object.values(probes).flat()) {
      if (whose === 'link') continue
      const expected = statusFor(whose, reader)
      await look(path, expected)
      // A redirect travels inside the answer there.
      if (whose !== 'action')
        await look(dataOf(path), [...expected.map((status) => (status === 302 ? 202 : status)), 404])
    }
    await context.dispose()
    expect(wrong, `\n${wrong.join('\n')}\n`).toEqual([])
    expect(
      finds[reader].filter((word) => !found.has(word)),
      'the rightful reader does not find these',
    ).toEqual([])
  })
}

test('nobody else changes anything of an office', async ({ owner }) => {
  test.setTimeout(patience(180_000))
  const before = await fingerprint(owner, world.offices.home)
  const forms = Object.values(probes)
    .flat()
    .filter((probe) => probe.form)
  const wrong: string[] = []
  for (const reader of readerNames) {
    if (reader === 'an administrator') continue
    const context = await open(reader)
    for (const { path, whose, form, by } of forms) {
      const asked = by ?? whose
      // What is theirs to change is tried by the journeys.
      if (reader === 'the platform' && path.startsWith('/platform')) continue
      if (asked === 'editors' && reader === 'an editor') continue
      if (asked === 'members' && ['a member', 'an editor'].includes(reader)) continue
      const answer = await context.post(path, { form: form!, maxRedirects: 0 })
      const signIn = /^\/sign-in/.test(answer.headers().location ?? '')
      const status = answer.status()
      if (!(signIn || [403, 404, 409].includes(status)))
        wrong.push(`${reader} sends to ${path}: ${status} ${answer.headers().location ?? ''}`)
      if ((await fingerprint(owner, world.offices.home)) !== before)
        wrong.push(`${reader} has changed something by ${path}`)
    }
    await context.dispose()
  }
  expect(wrong, `\n${wrong.join('\n')}\n`).toEqual([])
})

test('search counts what the reader may see, and no more', async () => {
  const home = `office=${world.offices.home.slug}`
  const expected: [ReaderName, string, number][] = [
    ['a visitor', home, 1],
    ['a stranger', home, 1],
    ['a member of another office', home, 1],
    ['a member of a suspended office', home, 1],
    ['somebody who left', home, 1],
    ['somebody who asks to join', home, 1],
    ['a member of an office in the network', home, 3],
    ['a member', home, 5],
    ['an editor', home, 5],
    ['an administrator', home, 5],
    ['a member of an office in the network', `office=${world.offices.peer.slug}&scope=network`, 3],
    ['a member of a suspended office', `office=${world.offices.suspended.slug}&scope=network`, 0],
    ['a visitor', `office=${world.offices.peer.slug}&scope=network`, 1],
  ]
  for (const [reader, query, count] of expected) expect(await total(reader, query), `${reader}, ${query}`).toBe(count)
})

test('suspension takes effect at once, leaves the office its own, and is lifted as fast', async ({ owner }) => {
  const { home, peer } = world.offices
  const fromPeer = `office=${peer.slug}&scope=network`
  expect(await total('a member of an office in the network', fromPeer)).toBe(3)
  await setNetworkState(owner, home, world.network, 'suspended')
  try {
    // Public records leave the network's search as well; the office's own members keep working.
    expect(await total('a member of an office in the network', fromPeer)).toBe(0)
    expect(await total('a visitor', fromPeer)).toBe(0)
    expect(await total('a member of an office in the network', `office=${home.slug}`)).toBe(1)
    expect(await total('a member', `office=${home.slug}`)).toBe(5)
  } finally {
    await setNetworkState(owner, home, world.network, 'member')
  }
  expect(await total('a member of an office in the network', fromPeer)).toBe(3)
})

test('the administrator can do what the others could not', async ({ owner }) => {
  const context = await open('an administrator')
  for (const pattern of [
    'admin/members/:id/accept',
    'admin/members/:id/role',
    'admin/invitations/:id/resend',
    'admin/invitations/:id/revoke',
    'admin/organisations/:id/approve',
    'presences/:id/withdraw',
    'organisations/:slug/logo/remove',
    'admin/coverage/:iso',
    'admin/ambassadors/applications/:id',
    'admin/ambassadors/:id/end',
    'admin/networks/:network/leave',
  ]) {
    const [{ path, form }] = probes[`:office/${pattern}`]
    const before = await fingerprint(owner, world.offices.home)
    const answer = await context.post(path, { form: form!, maxRedirects: 0 })
    expect([302, 303], `${path} answers ${answer.status()}`).toContain(answer.status())
    expect(await fingerprint(owner, world.offices.home), `${path} changes something`).not.toBe(before)
  }
  await context.dispose()
})
