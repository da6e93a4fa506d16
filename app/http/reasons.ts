/** Why a page was not answered, as far as the reader is told: each has its texts under `common:error`. Pure; shared with the browser. */
export const reasons = [
  'office', 'page', 'organisation', 'presence', 'network', 'members', 'admins', 'platform', 'editors', 'busy', 'search', 'database', 'digest', 'question',
  'introduction', 'trip', 'calendar', 'ambassador',
] as const
export type Reason = (typeof reasons)[number]
