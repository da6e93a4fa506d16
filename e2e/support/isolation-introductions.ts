/** Routes of introductions, for the isolation of pages (isolation-routes.ts): what each shows, or does, and to whom. */
import type { Probe, Whose } from './isolation-routes.ts'

/** `at`: the path of the office that is probed; `noId`: an id that is nobody's. */
export function introductionRoutes(
  at: string,
  { presence, organisation, noId }: { presence: string; organisation: string; noId: string },
): Record<string, Probe[]> {
  const one = (path: string, whose: Whose, more: Partial<Probe> = {}): Probe[] => [{ path, whose, ...more }]
  return {
    ':office/introductions': one(`${at}/introductions`, 'members'),
    ':office/introductions/new': one(`${at}/introductions/new?presence=${presence}`, 'members', {
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
    ':office/organisations/:slug/unblock': one(`${at}/organisations/${organisation}/unblock`, 'action', {
      form: { id: noId },
      by: 'editors',
    }),
  }
}
