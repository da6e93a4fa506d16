/**
 * The links of a digest. They work without signing in, so each carries who it is for: the person's id, and an HMAC of
 * it under a key derived from KOGGE_SECRET. They do not run out: whoever unsubscribes from an old mail must still be
 * believed. What they open is how often mails come and what is in them, and the one tap by which an ambassador says
 * that the own profile, which is public, is still true.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { services } from '#app/env.server.ts'

const sign = (id: Buffer) =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', services().database.secret, '', 'kogge digest links', 32)))
    .update(id)
    .digest()

/** 64 characters: 16 bytes of the person's id, 32 of their HMAC-SHA-256, base64url. */
export function digestToken(userId: string): string {
  const id = Buffer.from(userId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sign(id)]).toString('base64url')
}

/** Whose token this is, or null where a character was changed or another secret made it. */
export function readDigestToken(token: string | undefined): string | null {
  if (!/^[\w-]{64}$/.test(token ?? '')) return null
  const bytes = Buffer.from(token!, 'base64url')
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(bytes.subarray(16), sign(id))) return null
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
