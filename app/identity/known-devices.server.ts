/**
 * Devices that somebody has signed in with. A cookie carries a device's secret; the database keeps its SHA-256, beside
 * each person who has signed in there. A known device is not shut out by others' guesses, and signing in on an unknown
 * one is told by mail.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import type { Tx } from '#db/client.server.ts'
import { publicUrl } from '#app/env.server.ts'

const days = 24 * 60 * 60
/** A device that has not been seen for so long is forgotten. */
const kept = 400

/** Over https the browser takes it from nobody but this very site: nobody plants one they know. */
const cookie = () => {
  const secure = publicUrl().startsWith('https:')
  return createCookie(secure ? '__Host-kogge_device' : 'kogge_device', {
    path: '/',
    maxAge: kept * days,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  })
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** The secret of the browser that asks; null where it has none. */
async function secretOf(request: Request): Promise<string | null> {
  const secret: unknown = await cookie()
    .parse(request.headers.get('Cookie'))
    .catch(() => null)
  return typeof secret === 'string' && /^[\w-]{43}$/.test(secret) ? secret : null
}

/** A name for the device that asks, where this person has signed in with it; else null. */
export async function knownDevice(tx: Tx, request: Request, userId: string): Promise<string | null> {
  const secret = await secretOf(request)
  if (!secret) return null
  const [row] = await tx`
    select from identity.known_devices
    where user_id = ${userId} and device_hash = ${hashOf(secret)}
      and last_seen_at > now() - make_interval(days => ${kept})`
  return row ? hashOf(secret).toString('base64url') : null
}

/**
 * Remembers the device for this person. `stranger`: others are known and this one is not, so its owner should hear of
 * it. `setCookie` carries the device's secret; one that the browser has already stays, because it may be other people's
 * too.
 */
export async function rememberDevice(
  tx: Tx,
  request: Request,
  userId: string,
): Promise<{ stranger: boolean; setCookie: string }> {
  const had = await secretOf(request)
  const secret = had ?? randomBytes(32).toString('base64url')
  await tx`
    delete from identity.known_devices
    where user_id = ${userId} and last_seen_at < now() - make_interval(days => ${kept})`
  const [{ others }] = await tx<
    { others: number }[]
  >`select count(*)::int as others from identity.known_devices where user_id = ${userId}`
  const [made] = await tx<{ fresh: boolean }[]>`
    insert into identity.known_devices (user_id, device_hash) values (${userId}, ${hashOf(secret)})
    on conflict (user_id, device_hash) do update set last_seen_at = now()
    returning first_seen_at = last_seen_at as fresh`
  return { stranger: made.fresh && others > 0, setCookie: await cookie().serialize(secret) }
}

/** Forgets a person's devices: each must be signed in with again. `all` but the one that asks. */
export async function forgetDevices(tx: Tx, request: Request, userId: string): Promise<void> {
  const secret = await secretOf(request)
  await tx`
    delete from identity.known_devices
    where user_id = ${userId} and device_hash <> ${secret ? hashOf(secret) : Buffer.alloc(0)}`
}
