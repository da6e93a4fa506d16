/** How far what an office publishes reaches, and who sees the office at all: the oracle's words on audiences. */
import type { Who } from './who-acts.ts'
import type { Row, World } from './world.server.ts'

/** How far a row reaches. */
export type Audience = 'hidden' | 'office' | 'network' | 'public'
const reach: Audience[] = ['hidden', 'office', 'network', 'public']

const isDraft = (world: World, officeId: unknown) =>
  world.rows.offices.find((office) => office.id === officeId)!.opened_at === null

/** A draft is there for its own people and the platform alone. */
export function seesOffice(world: World, who: Who, officeId: unknown): boolean {
  if (!isDraft(world, officeId) || who.platform || who.officeId === officeId) return true
  return world.rows.members.some(
    (row) => row.office_id === officeId && who.userId !== null && row.user_id === who.userId && row.state === 'active',
  )
}

/**
 * An organisation reaches as far as it wants once it is approved, in a draft no further than its office; before and
 * after, nowhere.
 */
export function audienceOf(world: World, organisation: Row): Audience {
  if (organisation.state !== 'approved') return 'hidden'
  return isDraft(world, organisation.office_id) ? 'office' : (organisation.visibility as Audience)
}

/** A presence reaches no further than its organisation. */
export function presenceAudience(world: World, presence: Row): Audience {
  const organisation = organisationOf(world, presence.office_id, presence.organisation_id)
  const own: Audience = presence.state === 'published' ? (presence.visibility as Audience) : 'hidden'
  return organisation ? reach[Math.min(reach.indexOf(own), reach.indexOf(audienceOf(world, organisation)))]! : 'hidden'
}

/** The organisation with this id in this office. */
export function organisationOf(world: World, officeId: unknown, id: unknown): Row | undefined {
  return world.rows.organisations.find((row) => row.office_id === officeId && row.id === id)
}

/** Whether a row of this audience is the asker's to see. */
export function reaches(who: Who, row: Row, audience: Audience): boolean {
  if (audience === 'public') return true
  if (who.kind === 'visitor' || audience === 'hidden') return false
  return row.office_id === who.officeId || (audience === 'network' && who.peers.has(row.office_id as string))
}
