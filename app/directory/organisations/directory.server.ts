/**
 * The directory's rows and counts. SQL runs under the reader's row security; which offices are looked at is said with
 * every question.
 */
import type { Tx } from '#db/client.server.ts'
import { ancestorsOf, codeByKey, descendantsOf } from '#app/taxonomy/codes.ts'
import { findCodes } from '#app/taxonomy/find-codes.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { directoryFilters, type DirectoryFilter, type DirectoryView } from './directory.ts'
import { listEntries, type Entry } from './entries.server.ts'
import { seatCountry } from './seat.server.ts'

/** By filter how many each value has, as if nothing else were chosen in it; by letter the same. */
export type DirectoryCounts = Record<DirectoryFilter | 'letter', Record<string, number>>
export type DirectoryAnswer = {
  total: number
  page: number
  pageSize: number
  organisations: Entry[]
  counts: DirectoryCounts
}

/** How many codes a word of the search may stand for. */
const codesOfWords = 12
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Organisations whose texts hold every word (letters without their marks), or whose sector the words name in the
 * reader's language.
 */
function meant(tx: Tx, q: string, language: Language) {
  if (!q) return tx`true`
  const words = plain(q).split(' ').filter(Boolean)
  const codes = findCodes(q, language, { limit: codesOfWords }).map(({ key }) => key)
  return tx`(o.sectors && ${codes}::text[] or (
    select bool_and(position(word in t.said) > 0)
    from unnest(${words}::text[]) as word, (select regexp_replace(lower(normalize(concat_ws(' ',
      o.name, o.summary ->> 'nl', o.summary ->> 'en', o.summary ->> 'de', array_to_string(o.own_sectors, ' '),
      o.seat_place), nfd)), ${'[\u0300-\u036f]'}, '', 'g') as said) t))`
}

/**
 * The first letter of a name without its mark, else `#`; and by what names are ordered. Both take the name apart as
 * Unicode does (NFD), so that Ö stands among the O.
 */
const letterOf = (tx: Tx) =>
  tx`
    case when upper(left(normalize(o.name, nfd), 1)) ~ '^[A-Z]$' then upper(left(normalize(o.name, nfd), 1))
      else '#' end`

/**
 * One page (from 1) by name, with counts. `offices`: those looked at, or null for all that is public everywhere. Only
 * approved organisations, as far as the reader sees them.
 */
export async function listDirectory(
  tx: Tx,
  offices: string[] | null,
  { q, chosen, letter, page }: DirectoryView,
  { pageSize, language }: { pageSize: number; language: Language },
): Promise<DirectoryAnswer> {
  const sectors = [...new Set(chosen.sector.flatMap((code) => [code, ...descendantsOf(code)]))]
  const among = (column: string, values: string[]) =>
    values.length > 0 ? tx`${tx(column)} = any (${values}::text[])` : tx`true`
  const holds: Record<DirectoryFilter | 'letter', ReturnType<typeof among>> = {
    kind: among('kind', chosen.kind),
    sector: sectors.length > 0 ? tx`sectors && ${sectors}::text[]` : tx`true`,
    home: among('home', chosen.home),
    publisher: among('publisher', chosen.publisher),
    letter: among('letter', letter ? [letter] : []),
  }
  const but = (left: DirectoryFilter | 'letter' | null) =>
    ([...directoryFilters, 'letter'] as const)
      .filter((name) => name !== left)
      .reduce((all, name) => tx`${all} and ${holds[name]}`, tx`true`)
  const rows = await tx<{ of: string; value: string; count: number; ids: string[] | null }[]>`
    with wide as materialized (
      select o.id, o.kind, o.sectors, f.slug as publisher, ${seatCountry(tx)} as home, ${letterOf(tx)} as letter,
        lower(normalize(o.name, nfd)) as by_name
      from kogge.organisations o join kogge.offices f on f.id = o.office_id
      where o.state = 'approved'
        and ${
          offices ? tx`o.office_id = any (${offices}::uuid[]) and o.audience <> 'hidden'` : tx`o.audience = 'public'`
        }
        and ${meant(tx, q, language)}
    )
    select 'found' as of, '' as value, count(*)::int as count, array(
      select id::text from wide where ${but(null)} order by letter = '#', by_name, id
      limit ${pageSize} offset ${(page - 1) * pageSize}) as ids
    from wide where ${but(null)}
    union all select 'kind', kind, count(*)::int, null from wide where ${but('kind')} group by kind
    union all select 'home', home, count(*)::int, null from wide where ${but('home')} group by home
    union all select 'publisher', publisher, count(*)::int, null from wide where ${but('publisher')} group by publisher
    union all select 'letter', letter, count(*)::int, null from wide where ${but('letter')} group by letter
    union all select 'sectors', array_to_string(sectors, ' '), count(*)::int, null from wide where ${but('sector')}
    group by sectors`
  const by = (name: string) =>
    Object.fromEntries(rows.filter(({ of }) => of === name).map(({ value, count }) => [value, count]))
  const counts = {
    kind: by('kind'),
    sector: sectorCounts(rows.filter(({ of }) => of === 'sectors')),
    home: by('home'),
    publisher: by('publisher'),
    letter: by('letter'),
  }
  const { count: total, ids } = rows.find(({ of }) => of === 'found')!
  return { total, page, pageSize, organisations: await listEntries(tx, ids ?? []), counts }
}

/** Sets of sectors with how many organisations have them, as counts by code: a code counts all that is part of it. */
function sectorCounts(sets: { value: string; count: number }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { value, count } of sets) {
    const codes = value.split(' ').filter((code) => codeByKey(code))
    for (const code of new Set(codes.flatMap((each) => [each, ...ancestorsOf(each)])))
      counts[code] = (counts[code] ?? 0) + count
  }
  return counts
}

/** The office with those that share a network with it now. */
export async function withPeers(tx: Tx, officeId: string): Promise<string[]> {
  const [{ peers }] = await tx<{ peers: string[] }[]>`select app.peers_of(${officeId}) as peers`
  return [officeId, ...peers.filter((id) => id !== officeId)]
}
