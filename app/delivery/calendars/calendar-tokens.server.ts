/**
 * The secret in the address of a person's calendars: 256 random bits, of which only the SHA-256 is kept. Calendar
 * programs cannot sign in.
 */
import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { hashToken } from '#app/identity/mail-tokens.server.ts'
import { notFound, tooMany } from '#app/foundation/http/answers.server.ts'
import { tooOften } from '#app/foundation/http/rate-limits.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

export type Holder = { id: string; language: Language }

/** A new secret for this person; the one before stops working. */
export async function renewCalendar(tx: Tx, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx`
    insert into identity.calendar_tokens (user_id, token_hash) values (${userId}, ${hashToken(token)})
    on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = now()`
  return token
}

/** The person's calendars have no address any more. */
export async function endCalendar(tx: Tx, userId: string): Promise<void> {
  await tx`delete from identity.calendar_tokens where user_id = ${userId}`
}

/** Since when the person's calendars have an address; null where they have none. */
export async function calendarSince(tx: Tx, userId: string): Promise<Date | null> {
  const [row] = await tx<
    { at: Date }[]
  >`select created_at as at from identity.calendar_tokens where user_id = ${userId}`
  return row?.at ?? null
}

/** Whose secret this is. Throws 404 where it is nobody's any more, 429 where this caller has tried too many. */
export async function calendarHolder(token: string | undefined, caller: string): Promise<Holder> {
  const seconds = await tooOften(['calendarByCaller', caller])
  if (seconds !== null) throw tooMany(seconds)
  const [person] = /^[\w-]{43}$/.test(token ?? '')
    ? await inIdentity(
        (tx) => tx<Holder[]>`
    select u.id, u.language from identity.calendar_tokens c join identity.users u on u.id = c.user_id
    where c.token_hash = ${hashToken(token!)}`,
      )
    : []
  if (!person) throw notFound('calendar')
  return person
}
