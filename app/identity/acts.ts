/**
 * The noun: what somebody did that others may want to know afterwards. Each kind has its sentence in
 * locales/<language>/audit.json. A line holds codes and ids, never a name, an address or a text
 * (docs/decisions/what-was-done.md).
 */

/** What is done with an account; noted by the identity plane, or by the worker. */
export const accountActs = [
  'signed-in',
  'sign-in-failed',
  'code-failed',
  'recovery-code-used',
  'password-changed',
  'password-reset',
  'address-changed',
  'second-factor-on',
  'second-factor-off',
  'second-factor-reset',
  'data-downloaded',
  'audit-exported',
  'account-erased',
] as const
export type AccountAct = (typeof accountActs)[number]

/** What a verb notes itself; the others are noted by the database (db/migrations/0055_acts.sql). */
export const notedActs = ['contact-seen', 'exported', 'organisation-erased'] as const
export type NotedAct = (typeof notedActs)[number]

/** Kinds by what they are about, in the order of the filter. */
export const actGroups = {
  account: accountActs,
  people: [
    'member-asked',
    'member-let-in',
    'member-declined',
    'member-joined',
    'member-left',
    'role-changed',
    'invitation-sent',
    'invitation-withdrawn',
    'ambassador-appointed',
    'ambassador-ended',
    'platform-admin-named',
  ],
  organisations: [
    'organisation-approved',
    'organisation-rejected',
    'organisation-pending',
    'organisation-archived',
    'organisation-erased',
  ],
  cases: ['case-passed', 'case-moved', 'introduction-moved'],
  contacts: ['contact-seen', 'exported'],
  office: [
    'settings-changed',
    'office-archived',
    'office-reopened',
    'network-invited',
    'network-member',
    'network-suspended',
    'network-left',
  ],
} as const
export type ActGroup = keyof typeof actGroups
export const groupNames = Object.keys(actGroups) as ActGroup[]

/** One line as it is read. `actor` and `subject` are people's ids; a null actor is the house itself. */
export type Act = {
  id: string
  kind: string
  at: Date
  office: { slug: string; name: string } | null
  actor: string | null
  subject: string | null
  /** The organisation or network that it is about, where the reader may see it. */
  thing: string | null
  was: string
  became: string
}
