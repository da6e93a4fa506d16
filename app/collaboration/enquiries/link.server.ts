/** The secrets in an enquiry's mails: 256 random bits, good once and for a while. Only their SHA-256 is kept. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { hashToken } from '#app/identity/mail-tokens.server.ts'

/** A new secret, and what is kept of it. */
export function newLink(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** Where a link leads. */
export type EnquiryLink = { office: string; id: string; kind: 'confirm' | 'reply' }

/**
 * Where this link leads while it works, else null. `tx` is a transaction of kogge_identity. Looking uses nothing up:
 * mail programs look at links too.
 */
export async function findLink(tx: Tx, token: string): Promise<EnquiryLink | null> {
  const [link] = await tx<EnquiryLink[]>`select office, id, kind from identity.enquiry_link(${hashToken(token)})`
  return link ?? null
}
