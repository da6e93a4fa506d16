/** The routes about who meets whom, and what comes of it, with addresses to try them at. */
import type { IsolationWorld } from './isolation-world.ts'
import type { Probe, Whose } from './isolation-routes.ts'

const forged = 'a'.repeat(64)
const noId = '00000000-0000-7000-8000-000000000000'

/** The addresses of each, by its pattern in app/routes.ts. */
export function meetingRoutes({
  offices: { home },
  organisations,
  presences,
  question,
  trips,
}: IsolationWorld): Record<string, Probe[]> {
  const at = `/${home.slug}`
  const one = (path: string, whose: Whose, more: Partial<Probe> = {}): Probe[] => [{ path, whose, ...more }]
  const goal = { title: 'Mine', year: '2026', target: '1', rungs: 'startup', network: '', source: '' }
  return {
    ':office/introductions': one(`${at}/introductions`, 'members'),
    ':office/introductions/new': one(`${at}/introductions/new?presence=${presences.public}`, 'members', {
      form: { wish: 'Wells' },
      by: 'members',
    }),
    // For who has a hand in one.
    ':office/introductions/:id': [],
    ':office/introductions/:id/contact': [],
    ':office/introductions/:id/block': [],
    ':office/introductions/:id/report': [],
    ':office/introductions/:id/:step': [],
    ':office/introductions/ask': one(`${at}/introductions/ask`, 'action', { form: { answer: noId }, by: 'members' }),
    ':office/admin/reports': one(`${at}/admin/reports`, 'administrators'),
    ':office/organisations/:slug/unblock': one(`${at}/organisations/${organisations.public.slug}/unblock`, 'action', {
      form: { id: noId },
      by: 'editors',
    }),
    ':office/results/:of/:id': [
      ...one(`${at}/results/questions/${question}`, 'members'),
      ...one(`${at}/results/trips/${trips.begun}`, 'members'),
    ],
    // For the other side of one: e2e/results.spec.ts.
    ':office/results/answer/:id': [],
    ':office/results/by-mail/:token': one(`${at}/results/by-mail/${forged}`, 'nobody'),
    ':office/results/take-back/:id': one(`${at}/results/take-back/${noId}`, 'action', { form: {}, by: 'members' }),
    ':office/goals': one(`${at}/goals`, 'members'),
    ':office/goals/new': one(`${at}/goals/new`, 'administrators', { form: goal }),
    ':office/goals/:id': [],
    ':office/goals/:id/edit': [],
    ':office/goals/:id/remove': one(`${at}/goals/${noId}/remove`, 'action', { form: {}, by: 'administrators' }),
    ':office/report': ['', '?from=2026-01-01&until=2026-03-31'].flatMap((query) =>
      one(`${at}/report${query}`, 'administrators'),
    ),
    ':office/report.csv': one(`${at}/report.csv`, 'administrators'),
    ':office/report.txt': one(`${at}/report.txt`, 'administrators'),
  }
}
