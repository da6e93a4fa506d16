/**
 * Every route of app/routes.ts with addresses to try it at, and who may get an answer there. A route without a line
 * here fails the test, so that a new one says whose it is.
 */
import { accountProbes, platformProbes } from './account-routes.ts'
import { seenOf } from '#app/directory/ambassadors/ambassadors.server.ts'
import type { IsolationWorld, ReaderName } from './isolation-world.ts'
import { meetingRoutes } from './meeting-routes.ts'
import { roomProbes } from './rooms.ts'

/**
 * Whose an address is:
 *   everybody   for all, each with their own rows on it
 *   public, network, office, hidden   about one row of that audience: 404 for others
 *   elsewhere, elsewhere-network   a row of that audience under a peer's address: in its frame for the peer's
 *                                  members, its own address for others
 *   people      the person's own
 *   members, editors, administrators   of the office; others sign in, or are refused
 *   led         editors; other members of the office are led to the page where they read it
 *   programs    an answer of the API for the organisation's editors: a visitor is refused, not sent to sign in
 *   platform    the platform's administrators
 *   signed-out  for who is not signed in; others are sent on
 *   spent       a mail's link that was used
 *   link        whoever holds the link reads whom it is for; only they can use it
 *   waiting     whoever asks to join: their own drafts; others are led away
 *   action      a form's address: looking leads back to its page
 */
export type Whose =
  | 'everybody'
  | 'public'
  | 'network'
  | 'office'
  | 'hidden'
  | 'people'
  | 'members'
  | 'editors'
  | 'programs'
  | 'administrators'
  | 'platform'
  | 'waiting'
  | 'led'
  | 'action'
  | 'signed-out'
  | 'spent'
  | 'link'
  | 'nobody'
  | 'elsewhere'
  | 'elsewhere-network'

export type Probe = {
  path: string
  whose: Whose
  /**
   * What somebody would send there to change something of the office; '' sends an empty form. Absent: nothing of the
   * office changes here.
   */
  form?: Record<string, string>
  /** Who the form is for, where looking at the page is for others as well. */
  by?: 'members' | 'editors' | 'administrators'
}

const ranks: Partial<Record<ReaderName, number>> = { 'a member': 1, 'an editor': 2, 'an administrator': 3 }
const needs: Partial<Record<Whose, number>> = {
  office: 1,
  members: 1,
  editors: 2,
  led: 2,
  programs: 2,
  administrators: 3,
  hidden: 3,
}

/** A form without a word, for members. */
const emptily = { form: {}, by: 'members' as const }

/** Which status this reader gets for looking. */
export function statusFor(whose: Whose, reader: ReaderName): number[] {
  const rank = ranks[reader] ?? 0
  const enough = rank >= (needs[whose] ?? 0)
  switch (whose) {
    case 'everybody':
    case 'public':
      return [200]
    case 'action':
      return [302]
    case 'waiting':
      return reader === 'somebody who asks to join' ? [200, 404] : [302]
    case 'signed-out':
      return reader === 'a visitor' ? [200] : [302]
    case 'spent':
      return [410]
    case 'nobody':
      return [404]
    case 'elsewhere':
    case 'elsewhere-network':
      if (reader === 'a member of an office in the network') return [200]
      return whose === 'elsewhere' || rank > 0 ? [302] : [404]
    case 'people':
      return reader === 'a visitor' ? [302] : [200]
    case 'network':
      return rank > 0 || reader === 'a member of an office in the network' ? [200] : [404]
    case 'office':
    case 'hidden':
      return enough ? [200] : [404]
    case 'led':
      return enough
        ? [200]
        : reader === 'somebody who asks to join'
          ? [302, 403]
          : rank > 0 || reader === 'a visitor'
            ? [302]
            : [403]
    case 'programs':
      return enough ? [200] : reader === 'a visitor' ? [401] : [403, 404]
    case 'platform':
      return reader === 'a visitor' ? [302] : reader === 'the platform' ? [200] : [403]
    default:
      // A member who edits nothing may be told that there is nothing to edit; whoever waits is led to where they read
      // that they wait.
      return enough
        ? [200]
        : reader === 'a visitor'
          ? [302]
          : rank > 0
            ? [403, 404]
            : reader === 'somebody who asks to join'
              ? [302, 403]
              : [403]
  }
}

const noToken = 'a'.repeat(43)
const forged = 'a'.repeat(64)
const noId = '00000000-0000-7000-8000-000000000000'

/** The addresses of each route, by its pattern in app/routes.ts. */
export function probesOf(world: IsolationWorld): Record<string, Probe[]> {
  const {
    offices: { home, peer },
    organisations,
    presences,
    members,
    network,
  } = world
  const at = `/${home.slug}`
  const ours = `${at}/organisations/${organisations.public.slug}`
  const one = (path: string, whose: Whose, more: Partial<Probe> = {}): Probe[] => [{ path, whose, ...more }]
  const eachOrganisation = (path: (slug: string) => string): Probe[] => [
    { path: path(organisations.public.slug), whose: 'public' },
    { path: path(organisations.network.slug), whose: 'network' },
    { path: path(organisations.office.slug), whose: 'office' },
    { path: path(organisations.pending.slug), whose: 'hidden' },
  ]
  const searches = ['', '?country=KE', '?scope=network', '?scope=public', '?country=KE&scope=network&sort=name']
  const api = [
    '',
    '?scope=public&country=KE',
    `?office=${home.slug}`,
    `?office=${home.slug}&scope=network`,
    `?office=${peer.slug}&scope=network`,
    `?office=${home.slug}&kind=company&country=KE`,
  ]
  return {
    '/': one('/', 'everybody'),
    language: one('/language', 'action'),
    // Where it leads depends on who asks: app/identity/routes.server.test.ts.
    begin: [],
    'sign-in': one('/sign-in', 'signed-out'),
    'sign-up': one('/sign-up', 'signed-out'),
    'sign-out': one('/sign-out', 'action'),
    confirm: one('/confirm', 'people'),
    'confirm/:token': one(`/confirm/${noToken}`, 'spent'),
    forgot: one('/forgot', 'everybody'),
    'reset/:token': one(`/reset/${noToken}`, 'spent'),
    ...accountProbes,
    'digest/:token': one(`/digest/${forged}`, 'nobody', { form: { frequency: 'never' } }),
    'digest/:token/stop': one(`/digest/${forged}/stop`, 'nobody', { form: {} }),
    'digest/:token/still-true/:slug': one(`/digest/${forged}/still-true${at}`, 'nobody', { form: {} }),
    'digest/:token/:kind/:slug/:id': one(`/digest/${forged}/matches${at}/${presences.public}`, 'nobody', { form: {} }),
    'digest/:token/:kind/:slug/:id/undo': one(`/digest/${forged}/matches${at}/${presences.public}/undo`, 'action', {
      form: {},
    }),
    'answer/:token/:step': one(`/answer/${forged}/accept`, 'nobody', { form: {} }),
    mailbox: one('/mailbox', 'everybody'),
    'mailbox/:id': one(`/mailbox/${noId}`, 'nobody'),
    privacy: one('/privacy', 'everybody'),
    accessibility: one('/accessibility', 'everybody'),
    networks: one('/networks', 'everybody'),
    'networks/:network': one(`/networks/${network.slug}`, 'everybody'),
    'invitations/:token': [
      ...one(`/invitations/${noToken}`, 'nobody', { form: {} }),
      ...one(`/invitations/${world.token}`, 'link', { form: {} }),
    ],
    'invitations/:token/decline': [noToken, world.token].flatMap((token) =>
      one(`/invitations/${token}/decline`, 'action', { form: {} }),
    ),
    ...platformProbes(home.slug, network.slug),
    ':office': one(at, 'everybody'),
    ':office/countries': one(`${at}/countries`, 'everybody'),
    ':office/countries/:iso': [
      ...one(`${at}/countries/KE`, 'everybody'),
      ...one(`${at}/countries/KE?scope=network`, 'everybody'),
      ...one(`${at}/countries/KE?kind=company`, 'everybody'),
    ],
    ':office/search': searches.flatMap((query) => one(`${at}/search${query}`, 'everybody')),
    ':office/searches': one(`${at}/searches`, 'members'),
    ':office/searches/keep': one(`${at}/searches/keep`, 'action', { form: { query: '?country=KE' }, by: 'members' }),
    // A kept search is one member's own: app/discovery/saved/saved.server.test.ts tries the others.
    ':office/searches/:id/rename': [],
    ':office/searches/:id/pause': one(`${at}/searches/${noId}/pause`, 'action', {
      form: { paused: 'yes' },
      by: 'members',
    }),
    ':office/searches/:id/delete': one(`${at}/searches/${noId}/delete`, 'action', emptily),
    ':office/organisations': ['', '?scope=network', '?scope=public&home=NL'].flatMap((query) =>
      one(`${at}/organisations${query}`, 'everybody'),
    ),
    ':office/organisations/new': one(`${at}/organisations/new`, 'members', {
      form: { name: 'Intruder', kind: 'company', visibility: 'public', intent: 'save' },
    }),
    ':office/organisations/:slug': eachOrganisation((slug) => `${at}/organisations/${slug}`),
    ':office/organisations/:slug/edit': one(`${ours}/edit`, 'editors', {
      form: { name: 'Intruder', kind: 'company', visibility: 'public', version: '1' },
    }),
    ':office/organisations/:slug/publish': one(`${ours}/publish`, 'editors', {
      form: { where: 'KE', country: 'KE', field: 'economy', visibility: 'public' },
    }),
    ':office/organisations/:slug/look': one(`${ours}/look`, 'editors', {
      form: { where: 'KE', country: 'KE', sectors: 'nace:28', seeks: 'funding', visibility: 'public' },
    }),
    ':office/presences/:id': [
      ...one(`${at}/presences/${presences.public}`, 'public'),
      ...one(`${at}/presences/${presences.network}`, 'network'),
      ...one(`${at}/presences/${presences.office}`, 'office'),
      ...one(`${at}/presences/${presences.pending}`, 'hidden'),
      ...one(`${at}/presences/${presences.interest}`, 'office'),
      // A row of one office leads from another's address to its own.
      ...one(`/${peer.slug}/presences/${presences.public}`, 'elsewhere'),
      ...one(`/${peer.slug}/presences/${presences.network}`, 'elsewhere-network'),
    ],
    ':office/presences/:id/edit': one(`${at}/presences/${presences.public}/edit`, 'editors', {
      form: { country: 'KE', field: 'economy', visibility: 'public', version: '1' },
    }),
    ':office/inbox': one(`${at}/inbox`, 'members'),
    ':office/mine': one(`${at}/mine`, 'members'),
    // Who edits nothing here is told what matches are.
    ':office/looking': one(`${at}/looking`, 'members', { form: { roles: 'volunteer', countries: 'KE' } }),
    ':office/looking/erase': one(`${at}/looking/erase`, 'action', emptily),
    ':office/looking/mails': one(`${at}/looking/mails`, 'action', emptily),
    ':office/matches': ['', '?scope=network', `?presence=${presences.public}`, '?show=hidden'].flatMap((query) =>
      one(`${at}/matches${query}`, 'everybody'),
    ),
    ':office/matches/how': one(`${at}/matches/how`, 'everybody'),
    ':office/matches/interesting': one(`${at}/matches/interesting`, 'action', {
      form: { presence: presences.public, other: noId },
      by: 'editors',
    }),
    ':office/matches/not-for-us': one(`${at}/matches/not-for-us`, 'action', {
      form: { presence: presences.public, other: noId, reason: 'known' },
      by: 'editors',
    }),
    ':office/matches/take-back': one(`${at}/matches/take-back`, 'action', {
      form: { presence: presences.public, other: noId },
      by: 'editors',
    }),
    ':office/matches/mails': one(`${at}/matches/mails`, 'action', {
      form: { presence: presences.public },
      by: 'editors',
    }),
    ':office/ambassadors': ['', '?country=KE', '?sector=nace:28&language=sw'].flatMap((query) =>
      one(`${at}/ambassadors${query}`, 'everybody'),
    ),
    ':office/ambassadors/:id': [
      ...one(`${at}/ambassadors/${world.ambassador}`, 'public'),
      ...one(`/${peer.slug}/ambassadors/${world.ambassador}`, 'nobody'),
    ],
    ':office/ambassadors/:id/photo': [
      ...one(`${at}/ambassadors/${world.ambassador}/photo`, 'everybody'),
      ...one(`/${peer.slug}/ambassadors/${world.ambassador}/photo`, 'nobody'),
    ],
    // The own profile is the ambassador's alone: app/directory/ambassadors/profile.server.test.ts tries the others.
    ':office/ambassador': [],
    ':office/arms': one(`${at}/arms`, 'everybody', { form: {}, by: 'administrators' }),
    ':office/arms/remove': one(`${at}/arms/remove`, 'action', { form: {}, by: 'administrators' }),
    ':office/ambassador/photo': one(`${at}/ambassador/photo`, 'action', emptily),
    ':office/ambassador/photo/remove': one(`${at}/ambassador/photo/remove`, 'action', emptily),
    ':office/ambassador/still-true': one(`${at}/ambassador/still-true`, 'action', emptily),
    ':office/ambassador/apply': one(`${at}/ambassador/apply?country=KE`, 'everybody', {
      form: { countries: 'KE', why: 'Lived there for years.' },
      by: 'members',
    }),
    ':office/ambassador/apply/withdraw': one(`${at}/ambassador/apply/withdraw`, 'action', emptily),
    ...roomProbes(at, world),
    // Without a secret there is nothing in them.
    ':office/calendar.ics': one(`${at}/calendar.ics`, 'everybody'),
    ':office/countries/:iso/calendar.ics': one(`${at}/countries/KE/calendar.ics`, 'everybody'),
    'calendar/:token/trips.ics': one(`/calendar/${noToken}/trips.ics`, 'nobody'),
    ':office/questions': ['', '?q=customs', '?country=KE&state=open', '?whose=forMe'].flatMap((query) =>
      one(`${at}/questions${query}`, 'members'),
    ),
    ':office/questions/new': one(`${at}/questions/new?country=KE`, 'members', {
      form: { title: 'Who knows the intruder?', country: 'KE', language: 'en', audience: 'network' },
    }),
    ':office/questions/:id': one(`${at}/questions/${world.question}`, 'members', {
      form: { body: 'An intruder', language: 'en' },
    }),
    // For who asked and who is asked: questions.server.test.ts tries the others.
    ':office/questions/:id/edit': [],
    ':office/questions/:id/pass': [],
    ':office/notes': [],
    // Leads on.
    ':office/cases/:id': [],
    ':office/questions/:id/helped': one(`${at}/questions/${world.question}/helped`, 'action', {
      form: { answer: noId },
      by: 'members',
    }),
    ':office/questions/:id/close': one(`${at}/questions/${world.question}/close`, 'action', emptily),
    ':office/questions/:id/reopen': one(`${at}/questions/${world.question}/reopen`, 'action', emptily),
    ':office/questions/:id/delete': one(`${at}/questions/${world.question}/delete`, 'action', emptily),
    ':office/notes/:id/delete': one(`${at}/notes/${noId}/delete`, 'action', emptily),
    ...meetingRoutes(world),
    ':office/ambassador/work': one(`${at}/ambassador/work`, 'members'),
    ':office/ambassador/hand-over': [],
    ':office/admin/ambassadors/:id/hand-over': one(
      `${at}/admin/ambassadors/${world.ambassador}/hand-over`,
      'administrators',
      { form: {} },
    ),
    ':office/admin/workload': one(`${at}/admin/workload`, 'administrators'),
    ':office/contact': one(`${at}/contact`, 'everybody'),
    ':office/contact/confirm/:token': one(`${at}/contact/confirm/${noToken}`, 'spent'),
    ':office/contact/reply/:token': one(`${at}/contact/reply/${noToken}`, 'spent'),
    ':office/enquiries': one(`${at}/enquiries`, 'members'),
    // For those of its desk: enquiries.server.test.ts tries the others.
    ':office/enquiries/:id': [],
    ':office/enquiries/:id/:step': [],
    ':office/join': one(`${at}/join`, 'everybody'),
    ':office/leave': [],
    // Only who waits sees their own; it is filled by its journey (e2e/join.spec.ts).
    ':office/join/organisation': one(`${at}/join/organisation`, 'waiting'),
    ':office/join/publications/:id': one(`${at}/join/publications/${noId}`, 'waiting'),
    ':office/join/drafts/:id/remove': one(`${at}/join/drafts/${noId}/remove`, 'action'),
    ':office/admin': one(`${at}/admin`, 'administrators'),
    ':office/admin/members': one(`${at}/admin/members`, 'administrators'),
    ':office/admin/members/:id/accept': one(`${at}/admin/members/${members.asking}/accept`, 'administrators', {
      form: { role: 'member' },
    }),
    ':office/admin/members/:id/decline': one(`${at}/admin/members/${members.asking}/decline`, 'administrators', {
      form: { note: '' },
    }),
    ':office/admin/members/:id/role': one(`${at}/admin/members/${members.member}/role`, 'administrators', {
      form: { role: 'admin' },
    }),
    ':office/admin/members/:id/end': one(`${at}/admin/members/${members.member}/end`, 'administrators', { form: {} }),
    ':office/admin/invitations': one(`${at}/admin/invitations`, 'administrators', {
      form: { email: 'mine@evil.example', role: 'admin' },
    }),
    ':office/admin/organisations': one(`${at}/admin/organisations`, 'administrators'),
    ':office/admin/organisations/:id/reject': one(
      `${at}/admin/organisations/${organisations.pending.id}/reject`,
      'administrators',
      { form: { note: 'no', reason: 'no' } },
    ),
    ':office/admin/members/:id/second-factor': one(
      `${at}/admin/members/${members.member}/second-factor`,
      'administrators',
      { form: {} },
    ),
    ':office/admin/audit': one(`${at}/admin/audit`, 'administrators'),
    ':office/admin/audit.csv': one(`${at}/admin/audit.csv`, 'administrators'),
    ':office/admin/settings': one(`${at}/admin/settings`, 'administrators', {
      form: { name: 'Intruder', contact_email: 'mine@evil.example' },
    }),
    ':office/admin/ambassadors': one(`${at}/admin/ambassadors`, 'administrators', {
      form: { member: members.member, countries: 'KE' },
    }),
    ':office/admin/ambassadors/:id': one(`${at}/admin/ambassadors/${world.ambassador}`, 'administrators', {
      form: { seen: seenOf({ countries: [], languages: [], sectors: [], help: {} }), countries: 'KE' },
    }),
    ':office/admin/ambassadors/applications/:id': one(
      `${at}/admin/ambassadors/applications/${world.application}`,
      'administrators',
      { form: { countries: 'KE' } },
    ),
    ':office/admin/ambassadors/applications/:id/decline': one(
      `${at}/admin/ambassadors/applications/${world.application}/decline`,
      'administrators',
      { form: { note: 'no' } },
    ),
    ':office/admin/ambassadors/:id/remind': one(`${at}/admin/ambassadors/${world.ambassador}/remind`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/coverage': ['', '?gap=nobody'].flatMap((query) =>
      one(`${at}/admin/coverage${query}`, 'administrators'),
    ),
    ':office/admin/members.csv': one(`${at}/admin/members.csv`, 'administrators'),
    ':office/admin/coverage.csv': one(`${at}/admin/coverage.csv`, 'administrators'),
    ':office/admin/coverage/:iso': one(`${at}/admin/coverage/KE`, 'administrators', {
      form: { 'words.en': 'Who knows Kenya?', until: new Date().toISOString().slice(0, 10) },
    }),
    ':office/admin/coverage/:iso/forward': one(`${at}/admin/coverage/KE/forward`, 'action', {
      form: { ambassador: world.ambassador },
      by: 'administrators',
    }),
    ':office/admin/coverage/:iso/end-call': one(`${at}/admin/coverage/KE/end-call`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/networks': one(`${at}/admin/networks`, 'administrators'),
    ':office/admin/networks/:network/leave': one(`${at}/admin/networks/${network.slug}/leave`, 'administrators', {
      form: {},
    }),
    ':office/admin/open': one(`${at}/admin/open`, 'administrators', { form: {} }),
    ':office/first-steps/hide': one(`${at}/first-steps/hide`, 'action', { form: {}, by: 'members' }),
    ':office/admin/fading': one(`${at}/admin/fading`, 'administrators'),
    ':office/map-data': [
      ...one(`${at}/map-data`, 'everybody'),
      ...one(`${at}/map-data?scope=network`, 'everybody'),
      ...one(`${at}/map-data?country=KE&scope=public`, 'everybody'),
    ],
    ':office/theme.css': one(`${at}/theme.css`, 'everybody'),
    ':office/organisations/:slug/erase': one(`${ours}/erase`, 'editors', {
      form: { current_password: 'not the one' },
    }),
    ':office/organisations/:slug/archive': one(`${ours}/archive`, 'editors', {
      form: {},
    }),
    ':office/organisations/:slug/bring-back': one(`${ours}/bring-back`, 'action', { form: {}, by: 'editors' }),
    ':office/organisations/:slug/logo': eachOrganisation((slug) => `${at}/organisations/${slug}/logo`),
    ':office/organisations/:slug/logo/remove': one(`${ours}/logo/remove`, 'action', { form: {}, by: 'editors' }),
    ':office/organisations/:slug/associations': one(`${ours}/associations`, 'action', {
      form: { association: organisations.network.id },
      by: 'editors',
    }),
    ':office/organisations/:slug/associations/remove': one(`${ours}/associations/remove`, 'action', {
      form: { membership: noId, id: noId },
      by: 'editors',
    }),
    ':office/presences/:id/confirm': one(`${at}/presences/${presences.public}/confirm`, 'action', {
      form: {},
      by: 'editors',
    }),
    ':office/presences/:id/arrive': one(`${at}/presences/${presences.interest}/arrive`, 'action', {
      form: {},
      by: 'editors',
    }),
    ':office/presences/:id/withdraw': one(`${at}/presences/${presences.public}/withdraw`, 'action', {
      form: {},
      by: 'editors',
    }),
    ':office/admin/invitations/:id/revoke': one(`${at}/admin/invitations/${world.invitation}/revoke`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/invitations/:id/resend': one(`${at}/admin/invitations/${world.invitation}/resend`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/organisations/:id/approve': one(
      `${at}/admin/organisations/${organisations.pending.id}/approve`,
      'action',
      { form: {}, by: 'administrators' },
    ),
    ':office/admin/changes/:id/seen': one(`${at}/admin/changes/${noId}/seen`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/changes/:id/undo': one(`${at}/admin/changes/${noId}/undo`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/ambassadors/:id/end': one(`${at}/admin/ambassadors/${world.ambassador}/end`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/admin/networks/:network/join': one(`${at}/admin/networks/${network.slug}/join`, 'action', {
      form: {},
      by: 'administrators',
    }),
    ':office/search/hits': searches.flatMap((query) => one(`${at}/search/hits${query}`, 'everybody')),
    places: one('/places?q=nairobi', 'everybody'),
    sectors: one('/sectors?q=pompen&language=nl&kind=company', 'everybody'),
    'names/:language': one('/names/nl', 'everybody'),
    'api/v1': one('/api/v1', 'everybody'),
    'api/v1/presences': api.flatMap((query) => one(`/api/v1/presences${query}`, 'everybody')),
    'api/v1/organisations': api.flatMap((query) =>
      one(`/api/v1/organisations${query.replace('country=KE', 'home=NL')}`, 'everybody'),
    ),
    'api/v1/matches': ['public', 'network', 'office'].flatMap((name) =>
      ['', '&scope=network'].flatMap((scope) =>
        one(`/api/v1/matches?presence=${presences[name as keyof typeof presences]}${scope}`, 'programs'),
      ),
    ),
    '*': one('/no/such/page', 'nobody'),
  }
}
