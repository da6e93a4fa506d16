/**
 * One person's digest of one day. What is new is read first; then the day is claimed, what is told is marked and the
 * mail is queued, all in one transaction of the person's own, so that it happens once and whole, whoever else tries and
 * whatever dies (docs/decisions/digest.md).
 */
import type { Sql, Tx } from '#db/client.server.ts'
import { enter, enterAsMember } from '#db/door.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { pool } from '#app/pools.server.ts'
import { letterOf } from './letter.server.ts'
import { digestToken } from '#app/identity/digest-link.server.ts'
import { isWorthMailing, newsIn, onceOnly, type OfficeNews } from './news.server.ts'
import { findDue, type Addressee } from './people.server.ts'

/** `not-due`: they want none on this day, or got it already. `nothing`: nothing new, so no mail and nothing marked. */
export type Outcome = 'sent' | 'nothing' | 'not-due'

/** The index has not taken in all that was published: what is new cannot be known yet. Try again later. */
export class IndexBehind extends Error {
  constructor() {
    super('The search index is behind; the digest waits for it.')
  }
}

/**
 * Makes and queues the digest of this person for this day (YYYY-MM-DD). `sql` is kogge_indexer's. Throws
 * SearchUnavailable or IndexBehind where it has to be tried again; nothing is marked then.
 */
export async function makeDigest(sql: Sql, userId: string, day: string): Promise<Outcome> {
  const person = await findDue(sql, day, userId)
  if (!person) return 'not-due'
  const news: OfficeNews[] = []
  for (const office of person.offices) {
    const found = await newsIn(onBehalfOf(userId, office), (until) => indexed(sql, until))
    const rest = found && onceOnly(found, news)
    if (rest) news.push(rest)
  }
  if (!isWorthMailing(news, person.last)) return 'nothing'
  return enterAsMember(pool('kogge_member'), userId, null, { readOnly: false }, (tx) => tell(tx, person, day, news))
}

/** Throws IndexBehind where something written until then has not reached the index. */
async function indexed(sql: Sql, until: Date): Promise<void> {
  const [{ behind }] = await sql<
    { behind: boolean }[]
  >`select exists (select from kogge.outbox where written_at <= ${until}) as behind`
  if (behind) throw new IndexBehind()
}

async function tell(tx: Tx, person: Addressee, day: string, news: OfficeNews[]): Promise<Outcome> {
  const claimed =
    await tx`insert into mail.digests (user_id, sent_on) values (${person.userId}, ${day}) on conflict do nothing`
  if (claimed.count === 0) return 'not-due'
  for (const { office, until, found } of news) {
    for (const { source, news: own } of found) {
      // What is told once to a person is marked in each of their offices.
      for (const slug of source.once ? person.offices : [office.slug]) {
        await enter(tx, person.userId, slug)
        await source.mark(tx, own, until)
      }
    }
  }
  await queueMail(tx, {
    to: { person: person.userId },
    template: 'letter',
    values: letterOf(news, person.language, digestToken(person.userId)),
  })
  return 'sent'
}
