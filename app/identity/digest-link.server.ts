/**
 * The links of a digest. They work without signing in, so each carries who it is for: the person's id, and an HMAC of
 * it under a key derived from KOGGE_SECRET. They do not run out: whoever unsubscribes from an old mail must still be
 * believed. What they open is how often mails come and what is in them, and the one tap by which an ambassador says
 * that the own profile, which is public, is still true.
 */
import { idBytes, idOfBytes, readSigned, signed } from './signed-link.server.ts'

const purpose = 'kogge digest links'

/** 64 characters: 16 bytes of the person's id, 32 of their HMAC-SHA-256, base64url. */
export const digestToken = (userId: string): string => signed(purpose, idBytes(userId))

/** Whose token this is, or null where a character was changed or another secret made it. */
export function readDigestToken(token: string | undefined): string | null {
  const id = readSigned(purpose, token, 16)
  return id && idOfBytes(id)
}
