/** Links sent by mail: 256 random bits, good once and for a while. Only their SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'

/** `keep-address` takes a change of address back. */
export type Purpose = 'confirm-address' | 'reset-password' | 'change-address' | 'keep-address'

/** How long each link works, in hours. */
const hoursOf: Record<Purpose, number> = {
  'confirm-address': 48,
  'reset-password': 2,
  'change-address': 48,
  'keep-address': 14 * 24,
}

/** SHA-256 of a link's secret. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Anybody may ask for these links, and a change of address may follow another: a later one leaves the earlier ones
 * working for their time.
 */
const together: Purpose[] = ['reset-password', 'keep-address']

/**
 * A new link's secret, about `email` where the purpose is another address than the person's own. Earlier links stop
 * working but for those in `together`.
 */
export async function issueToken(
  tx: Tx,
  userId: string,
  purpose: Purpose,
  email: string | null = null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx`
    delete from identity.mail_tokens
    where (user_id = ${userId} and purpose = ${purpose} and not purpose = any (${together})) or expires_at < now()`
  await tx`
    insert into identity.mail_tokens (token_hash, user_id, purpose, email, expires_at)
    values (${hashToken(token)}, ${userId}, ${purpose}, ${email}, now() + make_interval(hours => ${hoursOf[purpose]}))`
  return token
}

/** Whether such a link was mailed within the hour and still works. */
export async function wasIssued(tx: Tx, userId: string, purpose: Purpose): Promise<boolean> {
  const [row] = await tx`
    select from identity.mail_tokens
    where user_id = ${userId} and purpose = ${purpose} and created_at > now() - interval '1 hour'
      and expires_at > now()`
  return row !== undefined
}

/** Whose link this is while it works, else null. Looking does not use it up: mail programs look at links too. */
export async function personOfToken(
  tx: Tx,
  token: string,
  purpose: Purpose,
): Promise<{ id: string; name: string; email: string } | null> {
  const [person] = await tx<{ id: string; name: string; email: string }[]>`
    select u.id, u.name, u.email from identity.mail_tokens t join identity.users u on u.id = t.user_id
    where t.token_hash = ${hashToken(token)} and t.purpose = ${purpose} and t.expires_at > now()`
  return person ?? null
}

/** The address that a link is about, while the link works, else null. */
export async function addressOfToken(tx: Tx, token: string, purpose: Purpose): Promise<string | null> {
  const [row] = await tx<{ email: string }[]>`
    select email from identity.mail_tokens
    where token_hash = ${hashToken(token)} and purpose = ${purpose} and expires_at > now()`
  return row?.email ?? null
}

/** Uses the link up. Returns whose it was, or null where it no longer works. */
export async function useToken(tx: Tx, token: string, purpose: Purpose): Promise<string | null> {
  return (await useAddressToken(tx, token, purpose))?.userId ?? null
}

/** The same, with the address that the link was about; null where that is the person's own. */
export async function useAddressToken(
  tx: Tx,
  token: string,
  purpose: Purpose,
): Promise<{ userId: string; email: string | null } | null> {
  const [used] = await tx<{ userId: string; email: string | null }[]>`
    delete from identity.mail_tokens
    where token_hash = ${hashToken(token)} and purpose = ${purpose} and expires_at > now()
    returning user_id as "userId", email`
  return used ?? null
}
