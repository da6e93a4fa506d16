/**
 * The links of mails that ask what came of it. They work without signing in, so each carries which ask it is, and an
 * HMAC of that under a key derived from KOGGE_SECRET. That it is answered once, and for a while, is kept with the ask.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { services } from '#app/env.server.ts'

const sign = (id: Buffer) =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', services().database.secret, '', 'kogge result links', 32)))
    .update(id)
    .digest()

/** 64 characters: 16 bytes of the ask's id, 32 of its HMAC-SHA-256, base64url. */
export function askToken(askId: string): string {
  const id = Buffer.from(askId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sign(id)]).toString('base64url')
}

/** Which ask this token is of, or null where a character was changed or another secret made it. */
export function readAskToken(token: string | undefined): string | null {
  if (!/^[\w-]{64}$/.test(token ?? '')) return null
  const bytes = Buffer.from(token!, 'base64url')
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(bytes.subarray(16), sign(id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
