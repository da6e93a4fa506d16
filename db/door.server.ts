/**
 * The door into the tenant plane. Everything that reads or writes offices' rows goes through one of these; they set who
 * is asking (the role, and `app.*` for the transaction), and row security does the rest.
 */
import type { Sql, Tx } from './client.server.ts'

/** Who acts. `officeId` is the office they act in (null: none), which is not always the office they look at. */
export type Actor = {
  userId: string
  officeId: string | null
  officeSlug: string | null
  memberId: string | null
  role: 'admin' | 'editor' | 'ambassador' | 'member' | 'reader' | null
  /** The organisation this person edits, if any. */
  organisationId: string | null
  platform: boolean
  /** Offices that share a network with theirs, both taking part. */
  peers: string[]
}

type Mode = { readOnly: boolean }

/**
 * Says who acts in this transaction of kogge_member from here on: the person, looking at the office `slug` (null: no
 * office in particular). Called again by work that writes in several of a person's offices at once. Its statement is on
 * its way when this returns: what is asked after it, without waiting for its answer, is answered after it.
 */
export async function enter(tx: Tx, userId: string, slug: string | null): Promise<Actor> {
  const [row] = await tx<
    {
      user_id: string
      office_id: string | null
      office_slug: string | null
      member_id: string | null
      role: Actor['role']
      organisation_id: string | null
      platform: boolean
      peers: string[]
    }[]
  >`select * from app.enter(${userId}, ${slug})`.execute()
  return {
    userId: row.user_id,
    officeId: row.office_id,
    officeSlug: row.office_slug,
    memberId: row.member_id,
    role: row.role,
    organisationId: row.organisation_id,
    platform: row.platform,
    peers: row.peers,
  }
}

/** Runs `work` as a signed-in person looking at the office `slug` (null: no office in particular). */
export async function enterAsMember<T>(
  pool: Sql,
  userId: string,
  slug: string | null,
  mode: Mode,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  return enteringAsMember(pool, userId, slug, mode, async (tx, entering) => work(tx, await entering))
}

/**
 * The same for work that has something to ask meanwhile: statements that do not wait for `entering` go in the same
 * breath, behind it.
 */
export async function enteringAsMember<T>(
  pool: Sql,
  userId: string,
  slug: string | null,
  mode: Mode,
  work: (tx: Tx, entering: Promise<Actor>) => Promise<T>,
): Promise<T> {
  return (await pool.begin(mode.readOnly ? 'read only' : 'read write', async (tx) => {
    const entering = enter(tx, userId, slug)
    const [answer] = await Promise.all([work(tx, entering), entering])
    return answer
  })) as T
}

/**
 * Runs `work` as nobody in particular, through the role that can read public rows and write none. It has nothing to
 * set, so each statement stands alone: to open and end a transaction would take twice as long as most of them.
 */
export async function enterAsVisitor<T>(pool: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  return work(pool as unknown as Tx)
}

/**
 * Commands only (seed, import): acts for an office as its administrator, without a person. Throws where there is no
 * such office.
 */
export async function enterAsOffice<T>(
  pool: Sql,
  slug: string,
  work: (tx: Tx, officeId: string) => Promise<T>,
): Promise<T> {
  return (await pool.begin(async (tx) => {
    const [{ office }] = await tx<{ office: string | null }[]>`select app.enter_as_office(${slug}) as office`
    if (!office) throw new Error(`There is no office "${slug}".`)
    return work(tx, office)
  })) as T
}
