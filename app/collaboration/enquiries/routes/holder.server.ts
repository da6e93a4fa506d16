/** Whoever holds a link of an enquiry's mail, signed in or not. */
import type { Tx } from '#db/client.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { asOffice } from '#app/identity/office-door.server.ts'
import { findLink, type EnquiryLink } from '../link.server.ts'

/**
 * Does `work` for the office to which this link leads, where it leads to the office of the address and is of that kind;
 * null where it works no more.
 */
export async function asHolder<T>(
  office: string,
  token: string,
  kind: EnquiryLink['kind'],
  work: (tx: Tx, link: EnquiryLink) => Promise<T>,
): Promise<T | null> {
  const link = await inIdentity((tx) => findLink(tx, token))
  if (!link || link.kind !== kind || link.office !== office) return null
  return asOffice(office, (tx) => work(tx, link))
}
