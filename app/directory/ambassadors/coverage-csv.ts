/** The coverage as a table for spreadsheets: one line a desk or sector, with names and codes. Pure. */
import { csvOf } from '#app/foundation/http/csv.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Covered, Gap } from './coverage.ts'

type Words = {
  head: string[]
  desk: string
  sector: string
  gap: (gap: Gap) => string
  country: (iso: string) => string
  sectorName: (code: string) => string
}

/** The whole file, in the reader's language. */
export function coverageCsv(
  { desks, sectors }: { desks: Covered[]; sectors: Covered[] },
  words: Words,
  language: Language,
): string {
  const line = (kind: string, name: string, { key, presences, interests, searches, people, gaps, call }: Covered) => [
    kind,
    key,
    name,
    presences,
    interests,
    searches ?? '',
    people.map((person) => person.name).join('; '),
    gaps.map(words.gap).join('; '),
    call ?? '',
  ]
  const rows = [
    words.head,
    ...desks.map((row) => line(words.desk, words.country(row.key), row)),
    ...sectors.map((row) => line(words.sector, words.sectorName(row.key), row)),
  ]
  return csvOf(rows, language)
}
