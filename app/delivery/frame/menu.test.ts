import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Frame } from '#app/identity/frame.ts'
import { menuOf, whereIn, type GroupName } from './menu.ts'

type Viewer = NonNullable<Frame['viewer']>
const office = { slug: 'one', name: 'One', city: 'One', theme: '', archivedOn: null, draft: false, arms: null }
const viewer = (values: Partial<Viewer> = {}): Viewer => ({
  name: 'Ada',
  email: 'ada@example.org',
  confirmed: true,
  platform: false,
  role: 'member',
  edits: null,
  memberships: [{ slug: 'one', name: 'One', answers: false }],
  home: 'one',
  waiting: 0,
  suspensions: [],
  requestedOn: null,
  ...values,
})
const readers = {
  visitor: null,
  stranger: viewer({ role: null, memberships: [], home: null }),
  member: viewer(),
  ambassador: viewer({ role: 'ambassador', memberships: [{ slug: 'one', name: 'One', answers: true }] }),
  admin: viewer({ role: 'admin' }),
  platform: viewer({ role: null, memberships: [], home: null, platform: true }),
}
type ReaderName = keyof typeof readers
const menuFor = (name: ReaderName) => menuOf({ office, viewer: readers[name] })

/** Every address to which this reader gets, with the taps it takes: a group, and a place of it. */
const taps = (name: ReaderName): Map<string, number> =>
  new Map(
    menuFor(name).flatMap(({ to, shelves }) => [
      ...(to ? [[to, 1] as const] : []),
      ...shelves.flatMap(({ places }) => places.map((place) => [place.to, 2] as const)),
    ]),
  )

test.each<[ReaderName, GroupName[]]>([
  ['visitor', ['find', 'map', 'office']],
  ['stranger', ['find', 'map', 'office', 'me']],
  ['member', ['inbox', 'find', 'map', 'office', 'me']],
  ['ambassador', ['inbox', 'find', 'map', 'office', 'me']],
  ['admin', ['inbox', 'find', 'map', 'office', 'me']],
])('a %s has %s', (name, groups) => {
  expect(menuFor(name).map((group) => group.name)).toEqual(groups)
})

const [everybody, members, nobodyYet]: ReaderName[][] = [
  ['visitor', 'stranger', 'member', 'ambassador', 'admin', 'platform'],
  ['member', 'ambassador', 'admin'],
  ['visitor', 'stranger', 'platform'],
]
const signedIn = everybody.filter((name) => name !== 'visitor')
/** Pages without anything to choose in their address: who gets there from the menu. */
const places: Record<string, ReaderName[]> = {
  '/one': everybody,
  '/one/search': everybody,
  '/one/matches': everybody,
  '/one/countries': everybody,
  '/one/organisations': everybody,
  '/one/ambassadors': everybody,
  '/networks': everybody,
  '/one/contact': everybody,
  '/one/join': nobodyYet,
  '/one/inbox': members,
  '/one/searches': members,
  '/one/questions': members,
  '/one/trips': members,
  '/one/goals': members,
  '/one/looking': members,
  '/one/enquiries': ['ambassador', 'admin'],
  '/one/report': ['admin'],
  '/one/mine': members,
  '/one/introductions': members,
  '/one/ambassador/work': ['ambassador'],
  '/one/ambassador': ['ambassador'],
  '/one/ambassador/apply': ['member', 'admin'],
  '/account': signedIn,
  '/platform': ['platform'],
  '/one/admin': ['admin'],
  '/one/admin/members': ['admin'],
  '/one/admin/invitations': ['admin'],
  '/one/admin/organisations': ['admin'],
  '/one/admin/ambassadors': ['admin'],
  '/one/admin/coverage': ['admin'],
  '/one/admin/workload': ['admin'],
  '/one/admin/fading': ['admin'],
  '/one/admin/reports': ['admin'],
  '/one/admin/networks': ['admin'],
  '/one/admin/audit': ['admin'],
  '/one/admin/settings': ['admin'],
}
test.each(Object.entries(places))('%s is at most two taps away for %s, and in nobody else’s menu', (address, who) => {
  expect(everybody.filter((name) => (taps(name).get(address) ?? 3) <= 2)).toEqual(who)
})

/** What is begun, or set, on the place that it belongs to; and what is reached by a link of a mail or by the footer. */
const begun: Record<string, string> = {
  '/one/organisations/new': '/one/organisations',
  '/one/matches/how': '/one/matches',
  '/one/matches/interesting': '/one/matches',
  '/one/matches/not-for-us': '/one/matches',
  '/one/matches/take-back': '/one/matches',
  '/one/trips/new': '/one/trips',
  '/one/trips/calendar': '/one/trips',
  '/one/questions/new': '/one/questions',
  '/one/notes': '/one/questions',
  '/one/introductions/new': '/one/matches',
  '/one/ambassador/hand-over': '/one/ambassador/work',
  '/one/join/organisation': '/one/join',
  '/one/leave': '/one/mine',
  '/one/goals/new': '/one/goals',
  '/one/looking/erase': '/one/looking',
  '/one/looking/mails': '/one/looking',
  '/one/admin/open': '/one/admin',
  '/account/second-factor': '/account',
  '/account/second-factor/off': '/account',
  '/account/second-factor/codes': '/account',
  '/account/data': '/account',
  '/account/erase': '/account',
  '/platform/audit': '/platform',
  '/platform/second-factor': '/platform',
  '/account/password': '/account',
  '/account/address': '/account',
  '/account/sessions': '/account',
  '/platform/offices/new': '/platform',
  '/platform/networks': '/platform',
}
const elsewhere = [
  '/language',
  '/begin',
  '/sign-in',
  '/sign-up',
  '/sign-out',
  '/confirm',
  '/forgot',
  '/mailbox',
  '/privacy',
  '/accessibility',
  '/account/sessions/others',
  '/account/data/file',
  '/sign-in/code',
  '/erased',
  '/platform/audit.csv',
]

test('every page without anything to choose in its address is in the menu, or begun on a place that is', () => {
  const table = readFileSync('app/routes.ts', 'utf8').split('// Answers that are not pages.')[0]
  const inside = (part: string, above: string) =>
    [...part.matchAll(/route\('([^']+)', '[^']+'(?:\)|, \[)/g)].map(([, path]) => `${above}/${path}`)
  const [outside, ofOffice] = table.split("route(':office',")
  const [beforeAdmin, ofAdmin] = ofOffice.split("route('admin',")
  const [top, ofPlatform] = outside.split("route('platform',")
  const all = [
    ...inside(top, ''),
    ...inside(ofPlatform.split('\n  ]),')[0], '/platform'),
    '/platform',
    '/one',
    ...inside(beforeAdmin, '/one'),
    '/one/admin',
    ...inside(ofAdmin, '/one/admin'),
  ].filter((path) => !path.includes(':'))
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter((path) => !places[path] && !begun[path] && !elsewhere.includes(path))).toEqual([])
  expect(Object.values(begun).filter((path) => !places[path])).toEqual([])
})

test.each<[string, GroupName | undefined, string | undefined]>([
  ['/one', 'map', '/one'],
  ['/one/', 'map', '/one'],
  ['/one/inbox', 'inbox', '/one/inbox'],
  ['/one/search', 'find', '/one/search'],
  ['/one/presences/x', 'find', '/one/search'],
  ['/one/countries/UG', 'find', '/one/countries'],
  ['/one/notes', 'office', '/one/questions'],
  ['/one/admin', 'office', '/one/admin'],
  ['/one/admin/members/x/accept', 'office', '/one/admin/members'],
  ['/one/ambassador/work', 'me', '/one/ambassador/work'],
  ['/one/ambassador', 'me', '/one/ambassador'],
  ['/one/ambassadors/x', 'find', '/one/ambassadors'],
  ['/account/password', 'me', '/account'],
  ['/one/leave', undefined, undefined],
])('%s is marked in %s', (pathname, group, to) => {
  const admin = viewer({ role: 'admin', memberships: [{ slug: 'one', name: 'One', answers: true }] })
  const where = whereIn(menuOf({ office, viewer: admin }), pathname)
  expect([where?.group, where?.to]).toEqual([group, to])
})

test('in another office the places are its own, the inbox and what is mine stay at home', () => {
  const away = menuOf({ office: { ...office, slug: 'two' }, viewer: viewer({ role: null, waiting: 3 }) })
  const found = away.map(({ name, to, shelves }) => [name, to ?? shelves[0].places[0].to])
  expect(found).toEqual([
    ['inbox', '/one/inbox'],
    ['find', '/two/search'],
    ['map', '/two'],
    ['office', '/networks'],
    ['me', '/one/mine'],
  ])
  expect(away[0].count).toBe(3)
  // Outside of offices nothing is lost.
  expect(menuOf({ office: null, viewer: viewer({ role: null }) }).map(({ name }) => name)).toHaveLength(5)
  expect(menuOf({ office: null, viewer: null })).toEqual([])
})

test('who is a member of several offices gets to the inbox of each', () => {
  const memberships = [
    { slug: 'one', name: 'One', answers: false },
    { slug: 'two', name: 'Two', answers: false },
  ]
  const places = menuOf({ office, viewer: viewer({ memberships }) }).flatMap(({ shelves }) =>
    shelves.flatMap((shelf) => shelf.places),
  )
  expect(places).toContainEqual({ to: '/two/inbox', label: 'inboxOf', office: 'Two' })
})
