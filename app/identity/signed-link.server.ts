/**
 * What a link of a mail carries, signed: an HMAC-SHA-256 under a key derived from KOGGE_SECRET for one purpose, so that
 * a link of one kind is none of another. Nothing is stored, so nothing can be read out of the database or a backup.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { services } from '#app/env.server.ts'

/** The HMAC-SHA-256 of `said`: 32 bytes. `purpose` names the kind of link, and never changes. */
export const sign = (purpose: string, said: Buffer | string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', services().database.secret, '', purpose, 32)))
    .update(said)
    .digest()

/** `said` and its signature, base64url. */
export const signed = (purpose: string, said: Buffer): string =>
  Buffer.concat([said, sign(purpose, said)]).toString('base64url')

/** The `length` bytes that were signed, or null where a character was changed or another secret made it. */
export function readSigned(purpose: string, token: string | undefined, length: number): Buffer | null {
  if (!/^[\w-]+$/.test(token ?? '') || token!.length !== Math.ceil(((length + 32) * 4) / 3)) return null
  const bytes = Buffer.from(token!, 'base64url')
  const said = bytes.subarray(0, length)
  return timingSafeEqual(bytes.subarray(length), sign(purpose, said)) ? said : null
}

/** A UUID as its 16 bytes, and back. */
export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')
export const idOfBytes = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
