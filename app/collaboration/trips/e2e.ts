/** The pages about trips, who looks, and the addresses to try their routes at. */
import { today } from '#app/foundation/days/today.ts'
import type { Probe, Whose } from '../../../e2e/support/isolation-routes.ts'
import type { IsolationWorld } from '../../../e2e/support/isolation-world.ts'

export const pages = {
  'collaboration/trips/routes/list.tsx': [
    { as: 'member@deventer.example', path: '/deventer/trips' },
    { as: 'company@deventer.example', path: '/deventer/trips?when=past' },
  ],
  'collaboration/trips/routes/new.tsx': [{ as: 'member@deventer.example', path: '/deventer/trips/new?country=LV' }],
}

// e2e/trips.spec.ts
export const elsewhere = [
  'collaboration/trips/routes/show.tsx',
  'collaboration/trips/routes/edit.tsx',
  'collaboration/trips/routes/cancel.tsx',
  'collaboration/trips/routes/ask.tsx',
  'collaboration/trips/routes/answer.tsx',
  'collaboration/trips/routes/people.tsx',
  'collaboration/trips/routes/programme.tsx',
  'collaboration/trips/routes/entry.tsx',
  'collaboration/trips/routes/report.tsx',
]

const noId = '00000000-0000-7000-8000-000000000000'

/** The addresses of each, by its pattern in app/routes.ts; `at`: the path of the office that is probed. */
export function probes(at: string, world: IsolationWorld): Record<string, Probe[]> {
  const { members } = world
  const emptily = { form: {}, by: 'members' as const }
  const one = (path: string, whose: Whose, more: Partial<Probe> = {}): Probe[] => [{ path, whose, ...more }]
  return {
    ':office/trips': ['', '?when=past', '?mine=yes&country=KE'].flatMap((query) =>
      one(`${at}/trips${query}`, 'members'),
    ),
    ':office/trips/new': one(`${at}/trips/new`, 'members', {
      form: { where: 'KE', tripKind: 'trip', fromOn: '2099-01-01', untilOn: '2099-01-02', visibility: 'network' },
    }),
    ':office/trips/calendar': one(`${at}/trips/calendar`, 'members'),
    ':office/trips/calendar/end': one(`${at}/trips/calendar/end`, 'action'),
    ':office/trips/:id': Object.values(world.trips).flatMap((id) => one(`${at}/trips/${id}`, 'members')),
    ':office/trips/:id/edit': one(`${at}/trips/${world.trips.begun}/edit`, 'editors', {
      form: {
        where: 'KE',
        tripKind: 'trip',
        fromOn: '2099-01-01',
        untilOn: '2099-01-02',
        visibility: 'network',
        version: '1',
      },
    }),
    ':office/trips/:id/cancel': one(`${at}/trips/${world.trips.begun}/cancel`, 'editors', { form: {} }),
    ':office/trips/:id/ask': one(`${at}/trips/${world.trips.coming}/ask`, 'members', {
      form: { kind: 'take', what: 'A parcel' },
    }),
    // A request is between two: app/collaboration/trips/requests.server.test.ts tries the others.
    ':office/trips/:id/requests/:request': [],
    ':office/trips/:id/people': one(`${at}/trips/${world.trips.begun}/people`, 'editors', {
      form: { member: members.member },
    }),
    ':office/trips/:id/programme': one(`${at}/trips/${world.trips.begun}/programme`, 'members', {
      form: { heldOn: today(), title: 'Mine' },
      by: 'editors',
    }),
    ':office/trips/:id/programme/:entry': one(`${at}/trips/${world.trips.begun}/programme/${world.entry}`, 'editors', {
      form: { heldOn: today(), title: 'Mine' },
    }),
    ':office/trips/:id/report': one(`${at}/trips/${world.trips.begun}/report`, 'led', {
      form: { report: 'It was all mine.' },
      by: 'editors',
    }),
    ':office/trips/:id/requests/:request/withdraw': one(
      `${at}/trips/${world.trips.coming}/requests/${noId}/withdraw`,
      'action',
      emptily,
    ),
    ':office/trips/:id/people/:participant/remove': one(
      `${at}/trips/${world.trips.begun}/people/${noId}/remove`,
      'action',
      { form: {}, by: 'editors' },
    ),
    ':office/trips/:id/programme/:entry/move': one(
      `${at}/trips/${world.trips.begun}/programme/${world.entry}/move`,
      'action',
      { form: { way: 'up' }, by: 'editors' },
    ),
    ':office/trips/:id/programme/:entry/remove': one(
      `${at}/trips/${world.trips.begun}/programme/${world.entry}/remove`,
      'action',
      { form: {}, by: 'editors' },
    ),
  }
}
