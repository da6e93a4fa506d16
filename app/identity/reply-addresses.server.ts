/**
 * Addresses for answers by mail: `reply+<secret>@REPLY_DOMAIN`, one for a person, the office as whose member they read,
 * and an introduction. The secret is an HMAC of the row's random id, so that every mail of a thread carries the same
 * address while the database keeps only its SHA-256 (docs/decisions/threads-by-mail.md).
 */
import { createHash } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { sign } from './signed-link.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/** Days that an address works after the last mail that carried it, or the last answer that came to it. */
const keptDays = 90
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32, small letters: addresses may lose their capitals on the way. 20 bytes are 32 letters. */
function base32(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[parseInt(five, 2)]).join('')
}

const secretOf = (id: string): string => base32(sign('kogge reply addresses', id).subarray(0, 20))
const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whose answer it is, as a member of which office (its slug), to which introduction. */
export type Answering = { userId: string; office: string; introduction: string }

/**
 * The address to which this person answers, at `domain`; it works for 90 days from now. `tx` is of kogge_identity.
 * Forgets those that ran out.
 */
export async function addressForReplies(tx: Tx, answering: Answering, domain: string): Promise<string> {
  const { userId, office, introduction } = answering
  await tx`delete from identity.reply_addresses where expires_at < now()`
  const [{ id }] = await tx<{ id: string }[]>`
    insert into identity.reply_addresses (user_id, office, introduction_id, expires_at)
    values (${userId}, ${office}, ${introduction}, now() + make_interval(days => ${keptDays}))
    on conflict (user_id, office, introduction_id) do update set expires_at = excluded.expires_at returning id`
  const token = secretOf(id)
  await tx`
    update identity.reply_addresses set token_hash = ${hashOf(token)}
    where id = ${id} and token_hash is distinct from ${hashOf(token)}`
  return `reply+${token}@${domain}`
}

/** Who answers, with their own address and language; what they answer to. */
export type Replier = Answering & { email: string; language: Language }

/** Whose address for replies this is, while it works; null for every other. */
export async function replierAt(tx: Tx, address: string, domain: string): Promise<Replier | null> {
  const [, token, at] = /^reply\+([a-z2-7]{32})@(.+)$/.exec(address.toLowerCase()) ?? []
  if (at !== domain.toLowerCase()) return null
  const [found] = await tx<Replier[]>`
    select u.id as "userId", a.office, a.introduction_id as introduction, u.email, u.language
    from identity.reply_addresses a join identity.users u on u.id = a.user_id
    where a.token_hash = ${hashOf(token)} and a.expires_at > now() and u.email_confirmed_at is not null`
  return found ?? null
}

/** An answer came: the address works for another 90 days. */
export const keepReplying = (tx: Tx, { userId, office, introduction }: Answering) => tx`
  update identity.reply_addresses set expires_at = now() + make_interval(days => ${keptDays})
  where user_id = ${userId} and office = ${office} and introduction_id = ${introduction}`
