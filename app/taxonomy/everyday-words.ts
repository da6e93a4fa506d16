/**
 * The words under which people look for a code, beside its name: "cheese", "fietsen", "Brunnen". Written for Kogge, in three languages:
 * data/synonyms.<language>.json for sections, divisions and categories, data/code-words.json for everything below. Pure; on the server.
 */
import codeWords from './data/code-words.json' with { type: 'json' }
import de from './data/synonyms.de.json' with { type: 'json' }
import en from './data/synonyms.en.json' with { type: 'json' }
import nl from './data/synonyms.nl.json' with { type: 'json' }
import type { Language } from './vocabulary.ts'

/** The order of languages in data/code-words.json. */
const order: readonly Language[] = ['en', 'nl', 'de']
const upper: Record<Language, Record<string, string>> = { nl, en, de }
const deeper = codeWords as Record<string, string[]>

/** Everyday words of a code in a language, as written; none for a code that needs none. */
export function everydayWords(key: string, language: Language): string[] {
  const said = [upper[language][key] ?? '', deeper[key]?.[order.indexOf(language)] ?? '']
  return [...new Set(said.flatMap((list) => list.split(',')).map((word) => word.trim()).filter(Boolean))]
}

/** Every code with everyday words in one of the languages. */
export const codesWithWords: readonly string[] = [
  ...new Set([...Object.values(upper).flatMap(Object.keys), ...Object.keys(deeper)]),
]
