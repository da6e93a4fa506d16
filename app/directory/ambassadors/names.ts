/** Sectors of an ambassador as their names in the reader's language. Pure. */
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/** The sectors' names, each once: taxonomies call different codes by the same name. */
export const sectorNames = (
  codes: readonly string[],
  language: Language,
  form: 'full' | 'short' = 'full',
): string[] => [...new Set(codes.map((code) => sectorName(code, language, form)))]

/** Those of `codes` that the reader knows by the same short name as `code`; itself alone where none is. */
export function sectorsAlike(code: string, codes: readonly string[], language: Language): string[] {
  const name = sectorName(code, language, 'short')
  const alike = codes.filter((other) => sectorName(other, language, 'short') === name).sort()
  return alike.length > 0 ? alike : [code]
}
