/** A desk: all that an office has for one country. Pure: shared by the server and the page. */
import { ancestorsOf, codeByKey } from '#app/taxonomy/codes.ts'
import type { Field, Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'

/** Counts by code. */
export type Counts<Code extends string = string> = Partial<Record<Code, number>>
/**
 * What is published: `total` and all that is counted by code hold what is over as well, as the map and the search do;
 * `past` of the total is.
 */
export type Figures = {
  total: number
  organisations: number
  past: number
  looking: number
  kind: Counts<OrganisationKind>
  field: Counts<Field>
  sector: Counts
  offers: Counts<Good>
  seeks: Counts<Good>
}
/** An office with how much it has in a country and who answers there. */
export type OfficeHere = {
  id: string
  slug: string
  name: string
  presences: number
  ambassadors: { id: string; name: string; languages: string[] }[]
}
/** One presence that seeks or offers something that can be taken up at once. */
export type Wanted = { side: 'seeks' | 'offers'; good: Good; id: string; office: string; organisation: string }

/** The sectors at the top of their taxonomies that these lie in, each once. */
export const topSectors = (sectors: string[]): string[] => [
  ...new Set(sectors.filter((code) => codeByKey(code)).map((code) => ancestorsOf(code).at(-1) ?? code)),
]

/**
 * The rows of the counting statement as figures. Of sectors it counts sets (`nace:28.13 dac:140`): each top sector of a
 * set is in it once.
 */
export function figuresOf(rows: { of: string; value: string; count: number }[]): Figures {
  const one = (of: string) => rows.find((row) => row.of === of)?.count ?? 0
  const by = <Code extends string>(of: string) =>
    Object.fromEntries(rows.filter((row) => row.of === of).map(({ value, count }) => [value, count])) as Counts<Code>
  const sector: Counts = {}
  for (const { of, value, count } of rows) {
    if (of === 'sectors') for (const code of topSectors(value.split(' '))) sector[code] = (sector[code] ?? 0) + count
  }
  return {
    total: one('total'),
    organisations: one('organisations'),
    past: one('past'),
    looking: one('looking'),
    kind: by('kind'),
    field: by('field'),
    sector,
    offers: by('offers'),
    seeks: by('seeks'),
  }
}

/** The codes with the most, most first, then by code. */
export const mostOf = <Code extends string>(counts: Counts<Code>, limit = Infinity): [code: Code, count: number][] =>
  (Object.entries(counts) as [Code, number][])
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'en'))
    .slice(0, limit)
