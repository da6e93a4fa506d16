/** In which office somebody acts, and with which role: what the door decides, in the words of the product. */
import type { Row, Table, World } from './world.server.ts'

/**
 * Who asks, before it is known in which office they act. `looking`: the office they look at; null: none in particular.
 */
export type Asker =
  | { kind: 'visitor' }
  | { kind: 'worker' }
  | { kind: 'identity' }
  | { kind: 'person'; userId: string; looking: string | null }
  | { kind: 'command'; office: string }
  | { kind: 'door' }

/** Who acts, and in which office. */
export type Who = {
  kind: Asker['kind']
  userId: string | null
  officeId: string | null
  memberId: string | null
  role: string | null
  /** The organisation they edit. */
  edits: string | null
  platform: boolean
  peers: Set<string>
}

const nobody = {
  userId: null,
  officeId: null,
  memberId: null,
  role: null,
  edits: null,
  platform: false,
  peers: new Set<string>(),
}

/** Offices that take part in a network in which this office takes part as well; a draft takes part in none. */
export function peersOf(world: World, officeId: string): Set<string> {
  const open = world.rows.offices.filter((row) => row.opened_at !== null).map((row) => row.id)
  const taking = world.rows.network_members.filter((row) => row.state === 'member' && open.includes(row.office_id!))
  const networks = taking.filter((row) => row.office_id === officeId).map((row) => row.network_id)
  return new Set(
    taking
      .filter((row) => networks.includes(row.network_id) && row.office_id !== officeId)
      .map((row) => row.office_id as string),
  )
}

/**
 * A person acts in the office they look at where they are an active member; else in one of theirs that shares a network
 * with it, the one they joined first; else in none. Looking at none in particular: in the office they joined first.
 */
export function whoActs(world: World, asker: Asker): Who {
  if (asker.kind === 'command') {
    const office = world.rows.offices.find((row) => row.slug === asker.office)!
    return { ...nobody, kind: 'command', officeId: office.id as string, role: 'admin' }
  }
  if (asker.kind !== 'person') return { ...nobody, kind: asker.kind }
  const platform = world.rows.platform_admins.some((row) => row.user_id === asker.userId)
  const active = world.rows.members
    .filter((row) => row.user_id === asker.userId && row.state === 'active')
    .sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)))
  const looked = world.rows.offices.find((row) => row.slug === asker.looking)?.id as string | undefined
  const near = looked ? peersOf(world, looked) : new Set<string>()
  const member =
    asker.looking === null
      ? active[0]
      : (active.find((row) => row.office_id === looked) ?? active.find((row) => near.has(row.office_id as string)))
  if (!member) return { ...nobody, kind: 'person', userId: asker.userId, platform }
  return {
    kind: 'person',
    userId: asker.userId,
    officeId: member.office_id as string,
    // A reader has the office and no hand in it.
    memberId: member.role === 'reader' ? null : (member.id as string),
    role: member.role as string,
    // An administrator's own organisation adds nothing: they change every one of the office.
    edits: member.role === 'editor' ? (member.organisation_id as string) : null,
    platform,
    peers: peersOf(world, member.office_id as string),
  }
}

/** Of these tables the worker reads these columns and no more. */
export const workersColumns: Partial<Record<Table, string[]>> = {
  saved_searches: ['office_id', 'member_id', 'paused'],
  seekers: ['office_id', 'member_id', 'muted'],
  enquiry_senders: ['office_id', 'id', 'name', 'email', 'language'],
}

/** Whether this change takes an office its last administrator. */
export function losesLastAdmin(world: World, before: Row, after: Row): boolean {
  if (before.role !== 'admin' || before.state !== 'active' || (after.role === 'admin' && after.state === 'active'))
    return false
  return !world.rows.members.some(
    (row) =>
      row.office_id === before.office_id && row.id !== before.id && row.role === 'admin' && row.state === 'active',
  )
}
