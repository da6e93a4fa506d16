/** What an ambassador is called, and their sectors as names in the reader's language. Pure. */
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

/** What somebody is called by: the first word of their name; all of it where that is an initial or a title. */
export function firstNameOf(name: string): string {
  const [first] = name.trim().split(/\s+/)
  return first.length < 2 || first.endsWith('.') ? name.trim() : first
}
