/** What waits for a member, from every room that brings something; and how much, which every page asks. */
import type { Fragment, Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import type { InboxItem, InboxPlace, InboxReader, InboxSource } from '#app/identity/inbox-source.ts'
import type { Reader } from '#app/identity/reader.server.ts'
import { byNewest, bySoonest } from './inbox.ts'

/** In their order; `total` is all that waits, also what is not read yet. */
export type Inbox = Record<InboxPlace, (InboxItem & { kind: string })[]> & { total: number }

/** Whose inbox this is; null for who is no member of the office looked at. */
export function inboxReader({ office, own, actor, admin }: Reader, since: string, on = today()): InboxReader | null {
  if (!own || !office || !actor?.memberId) return null
  const { memberId, organisationId } = actor
  return { office: office.slug, officeId: office.id, memberId, organisationId, admin, on, since }
}

/** How much waits for the reader: one statement, whatever the sources. */
export async function countWaiting(
  tx: Tx,
  reader: Pick<InboxReader, 'admin' | 'on'>,
  sources: readonly InboxSource[],
): Promise<number> {
  const sum = sources.reduce<Fragment>((all, { count }) => (count ? tx`${all} + (${count(tx, reader)})` : all), tx`0`)
  const [{ total }] = await tx<{ total: number }[]>`select (${sum})::int as total`
  return total
}

/** Everything in the inbox, as far as its sources read. */
export async function readInbox(tx: Tx, reader: InboxReader, sources: readonly InboxSource[]): Promise<Inbox> {
  const items: (InboxItem & { kind: string })[] = []
  for (const { kind, read } of sources) for (const item of await read(tx, reader)) items.push({ ...item, kind })
  const at = (place: InboxPlace) => items.filter((item) => item.place === place)
  return {
    waiting: at('waiting').sort(bySoonest),
    expected: at('expected').sort(bySoonest),
    new: at('new').sort(byNewest),
    total: await countWaiting(tx, reader, sources),
  }
}
