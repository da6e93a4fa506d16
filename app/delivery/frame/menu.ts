/**
 * The menu: what stands under each of its five groups, for whom. A plain list: a new page has a line in it. Two taps
 * lead anywhere, a group and a place of it (menu.test.ts). Pure.
 */
import type common from '#locales/en/common.json'
import type { Frame } from '#app/identity/frame.ts'
import { paths } from '#app/paths.ts'

type Word = Exclude<keyof typeof common.menu, 'waiting_one' | 'waiting_other'>

/** `within`: other addresses that belong to the place. `office`: the office that the label names. */
export type Place = { to: string; label: Word; within?: string[]; office?: string }
/** Places under a heading of their own, or none. */
type Shelf = { heading: Word | null; places: Place[] }
export type GroupName = 'inbox' | 'find' | 'map' | 'office' | 'me'
/** A group is a place itself (`to`), or opens what stands on its shelves. */
export type Group = { name: GroupName; to: string | null; shelves: Shelf[]; count?: number }

type Viewer = NonNullable<Frame['viewer']>

/** The groups that a reader has: a member all five, a visitor those of the office looked at. */
export function menuOf(frame: Pick<Frame, 'office' | 'viewer'> | null): Group[] {
  const viewer = frame?.viewer ?? null
  const home = viewer?.home ?? null
  // Without an office looked at, the places are those of one's own.
  const slug = frame?.office?.slug ?? home
  const role = frame?.office ? (viewer?.role ?? null) : home && 'member'
  return [
    ...(home ? [alone('inbox', paths.inbox(home), viewer!.waiting)] : []),
    ...(slug
      ? [shelved('find', find(slug, role)), alone('map', paths.office(slug)), shelved('office', ...office(slug, role))]
      : []),
    ...(viewer ? [shelved('me', ...me(viewer, home))] : []),
  ]
}

const alone = (name: GroupName, to: string, count?: number): Group => ({ name, to, shelves: [], count })
const shelved = (name: GroupName, ...shelves: (Shelf | null)[]): Group => ({
  name,
  to: null,
  shelves: shelves.filter((shelf) => shelf !== null),
})
const shelf = (places: (Place | null | false | '')[], heading: Word | null = null): Shelf => ({
  heading,
  places: places.filter((place): place is Place => Boolean(place)),
})

const find = (slug: string, role: string | null): Shelf =>
  shelf([
    { to: paths.search(slug), label: 'search', within: [`${paths.office(slug)}/presences`] },
    { to: paths.matches(slug), label: 'matches' },
    { to: paths.countries(slug), label: 'countries' },
    { to: paths.organisations(slug), label: 'organisations' },
    { to: paths.ambassadors(slug), label: 'ambassadors' },
    role && { to: paths.savedSearches(slug), label: 'searches' },
  ])

const office = (slug: string, role: string | null): (Shelf | null)[] => [
  shelf([
    role && { to: paths.questions(slug), label: 'questions', within: [paths.notes(slug)] },
    ['admin', 'ambassador', 'editor'].includes(role ?? '') && { to: paths.enquiries(slug), label: 'enquiries' },
    role && { to: paths.trips(slug), label: 'trips' },
    role && { to: paths.goals(slug), label: 'goals' },
    (role === 'admin' || role === 'reader') && { to: paths.report(slug), label: 'figures' },
    role === 'reader' && { to: paths.coverage(slug), label: 'coverage' },
    role === 'reader' && { to: paths.workload(slug), label: 'workload' },
    { to: paths.networks(), label: 'networks' },
    { to: paths.contact(slug), label: 'contact' },
    !role && { to: paths.join(slug), label: 'join' },
  ]),
  role === 'admin' ? administration(slug) : null,
]

const administration = (slug: string): Shelf =>
  shelf(
    [
      { to: paths.admin(slug), label: 'overview' },
      { to: paths.adminMembers(slug), label: 'members' },
      { to: paths.adminInvitations(slug), label: 'invitations' },
      { to: paths.adminOrganisations(slug), label: 'approval' },
      { to: paths.adminAmbassadors(slug), label: 'adminAmbassadors' },
      { to: paths.coverage(slug), label: 'coverage' },
      { to: paths.workload(slug), label: 'workload' },
      { to: paths.adminFading(slug), label: 'fading' },
      { to: paths.adminReports(slug), label: 'reports' },
      { to: paths.adminNetworks(slug), label: 'adminNetworks' },
      { to: paths.adminAudit(slug), label: 'audit' },
      { to: paths.adminSettings(slug), label: 'settings' },
    ],
    'administration',
  )

function me(viewer: Viewer, home: string | null): Shelf[] {
  const answers = viewer.memberships.some(({ slug, answers }) => slug === home && answers)
  return [
    shelf([
      home && { to: paths.mine(home), label: 'mine' },
      home && { to: paths.introductions(home), label: 'introductions' },
      home && { to: paths.looking(home), label: 'looking' },
      home && answers && { to: paths.work(home), label: 'work', within: [paths.handOver(home)] },
      home && answers && { to: paths.ownAmbassador(home), label: 'profile' },
      home && !answers && { to: paths.applyAmbassador(home), label: 'apply' },
      { to: paths.account(), label: 'account' },
      viewer.platform && { to: paths.platform(), label: 'platform' },
      ...viewer.memberships
        .filter(({ slug }) => slug !== home)
        .map(({ slug, name }): Place => ({ to: paths.inbox(slug), label: 'inboxOf', office: name })),
    ]),
  ]
}

/** Where in the menu an address is: the place it begins with, the most exact one, and its group. */
export function whereIn(groups: Group[], pathname: string): { group: GroupName; to: string } | null {
  const here = pathname.replace(/\/$/, '')
  const all = groups.flatMap(({ name, to, shelves }) => [
    ...(to ? [{ group: name, to, address: to, alone: name === 'map' }] : []),
    ...shelves.flatMap(({ places }) =>
      places.flatMap(({ to, within = [] }) =>
        [to, ...within].map((address) => ({ group: name, to, address, alone: false })),
      ),
    ),
  ])
  const [best] = all
    .filter(({ address, alone }) => here === address || (!alone && here.startsWith(`${address}/`)))
    .sort((a, b) => b.address.length - a.address.length)
  return best ? { group: best.group, to: best.to } : null
}
