/**
 * The links of mails that ask what came of it. They work without signing in, so each carries which ask it is, and an
 * HMAC of that under a key derived from KOGGE_SECRET. That it is answered once, and for a while, is kept with the ask.
 */
import { idBytes, idOfBytes, readSigned, signed } from '#app/identity/signed-link.server.ts'

const purpose = 'kogge result links'

/** 64 characters: 16 bytes of the ask's id, 32 of its HMAC-SHA-256, base64url. */
export const askToken = (askId: string): string => signed(purpose, idBytes(askId))

/** Which ask this token is of, or null where a character was changed or another secret made it. */
export function readAskToken(token: string | undefined): string | null {
  const id = readSigned(purpose, token, 16)
  return id && idOfBytes(id)
}
