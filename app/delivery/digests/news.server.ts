/**
 * What is new to a person in one office, from every room that brings something. Read through the door as that person;
 * no transaction is open while Meilisearch is asked.
 */
import type { Tx } from '#db/client.server.ts'
import type { AnySource, DigestDoor, DigestOffice } from '#app/identity/digest-source.ts'
import { digestSources } from '#app/rooms.server.ts'

/** What one source found. */
export type Found = { source: AnySource; news: unknown[] }
export type OfficeNews = DigestOffice & { found: Found[] }

/**
 * Everything new, or null where there is nothing. `indexed` is asked before the index is, and throws where that lacks
 * something published until then. Throws SearchUnavailable (search/client.server.ts).
 */
export async function newsIn(door: DigestDoor, indexed: (until: Date) => Promise<void>): Promise<OfficeNews | null> {
  const at = await door(async (tx, { office, own, actor }): Promise<DigestOffice | null> => {
    if (!own || !office || !actor) return null
    return { office, memberId: actor.memberId, organisationId: actor.organisationId, until: await settledUntil(tx) }
  })
  if (!at) return null
  await indexed(at.until)
  const found: Found[] = []
  for (const source of digestSources) found.push({ source, news: await source.news(door, at) })
  return withNews({ ...at, found })
}

/** Without sources that found nothing; null where none is left. */
function withNews(news: OfficeNews): OfficeNews | null {
  const found = news.found.filter((each) => each.news.length > 0)
  return found.length > 0 ? { ...news, found } : null
}

/** Without what is told once and another of their offices brings already; null where nothing is left. */
export function onceOnly(news: OfficeNews, before: OfficeNews[]): OfficeNews | null {
  return withNews({
    ...news,
    found: news.found.map(({ source, news: own }) => {
      const { once } = source
      if (!once) return { source, news: own }
      const known = new Set(before.flatMap((other) => newsOf(other, source)).map(once))
      return { source, news: own.filter((each) => !known.has(once(each))) }
    }),
  })
}

/** Whether there is reason for a mail. `last` is the day of the person's last digest, null where there was none. */
export const isWorthMailing = (news: OfficeNews[], last: string | null): boolean =>
  news.some(({ found }) => found.some(({ source, news: own }) => source.isReason?.(own, last) ?? true))

/** What this source found in an office. */
export const newsOf = ({ found }: Pick<OfficeNews, 'found'>, source: AnySource): unknown[] =>
  found.find((each) => each.source.kind === source.kind)?.news ?? []

/**
 * The moment before which everything that was published can be seen: the beginning of the oldest transaction that may
 * still be writing (all writers of presences are kogge_member, whose own sessions it may look at), less a second,
 * because the index counts whole ones.
 */
async function settledUntil(tx: Tx): Promise<Date> {
  const [{ until }] = await tx<{ until: Date }[]>`
    select date_trunc('second', least(now(), min(a.xact_start))) - interval '1 second' as until
    from pg_stat_activity a where a.datname = current_database() and a.usename = current_user
      and a.pid <> pg_backend_pid()`
  return until
}
