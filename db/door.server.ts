/**
 * The door into the tenant plane. Everything that reads or writes offices' rows runs inside one of these transactions;
 * they set who is asking (`app.*`), and row security does the rest.
 */
import type { Sql, Tx } from './client.server.ts'

/** Who acts. `officeId` is the office they act in (null: none), which is not always the office they look at. */
export type Actor = {
  userId: string
  officeId: string | null
  officeSlug: string | null
  memberId: string | null
  role: 'admin' | 'editor' | 'ambassador' | 'member' | null
  /** The organisation this person edits, if any. */
  organisationId: string | null
  platform: boolean
  /** Offices that share a network with theirs, both taking part. */
  peers: string[]
}

type Mode = { readOnly: boolean }

/**
 * Says who acts in this transaction of kogge_member from here on: the person, looking at the office `slug` (null: no office in particular).
 * Called again by work that writes in several of a person's offices at once.
 */
export async function enter(tx: Tx, userId: string, slug: string | null): Promise<Actor> {
  const [row] = await tx<
    { user_id: string; office_id: string | null; office_slug: string | null; member_id: string | null; role: Actor['role']; organisation_id: string | null; platform: boolean; peers: string[] }[]
  >`select * from app.enter(${userId}, ${slug})`
  return {
    userId: row.user_id, officeId: row.office_id, officeSlug: row.office_slug, memberId: row.member_id, role: row.role,
    organisationId: row.organisation_id, platform: row.platform, peers: row.peers,
  }
}

/** Runs `work` as a signed-in person looking at the office `slug` (null: no office in particular). */
export async function enterAsMember<T>(
  pool: Sql, userId: string, slug: string | null, mode: Mode, work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  return (await pool.begin(mode.readOnly ? 'read only' : 'read write', async (tx) => work(tx, await enter(tx, userId, slug)))) as T
}

/** Runs `work` as nobody in particular, read only, through the role that can read public rows and nothing else. */
export async function enterAsVisitor<T>(pool: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  return (await pool.begin('read only', (tx) => work(tx))) as T
}

/** Commands only (seed, import): acts for an office as its administrator, without a person. Throws where there is no such office. */
export async function enterAsOffice<T>(pool: Sql, slug: string, work: (tx: Tx, officeId: string) => Promise<T>): Promise<T> {
  return (await pool.begin(async (tx) => {
    const [{ office }] = await tx<{ office: string | null }[]>`select app.enter_as_office(${slug}) as office`
    if (!office) throw new Error(`There is no office "${slug}".`)
    return work(tx, office)
  })) as T
}
