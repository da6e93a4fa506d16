/** The coverage as a table for spreadsheets (RFC 4180): one line a desk or sector, with names and codes. Pure. */
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Covered, Gap } from './coverage.ts'

/** A spreadsheet takes what begins like this for a formula. */
const formula = /^[=+\-@\t\r]/
const cell = (value: string | number) => {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
/** What stands between two cells where the reader's spreadsheet expects it: a semicolon where the comma is the decimal sign. */
export const separatorIn = (language: Language): string => (language === 'en' ? ',' : ';')

type Words = { head: string[]; desk: string; sector: string; gap: (gap: Gap) => string; country: (iso: string) => string; sectorName: (code: string) => string }

/** With the mark that makes spreadsheets read it as UTF-8. */
export function coverageCsv({ desks, sectors }: { desks: Covered[]; sectors: Covered[] }, words: Words, language: Language): string {
  const line = (kind: string, name: string, { key, presences, interests, searches, people, gaps, call }: Covered) =>
    [kind, key, name, presences, interests, searches ?? '', people.map((person) => person.name).join('; '), gaps.map(words.gap).join('; '), call ?? '']
  const rows = [words.head, ...desks.map((row) => line(words.desk, words.country(row.key), row)), ...sectors.map((row) => line(words.sector, words.sectorName(row.key), row))]
  return `\uFEFF${rows.map((row) => row.map(cell).join(separatorIn(language))).join('\r\n')}\r\n`
}
