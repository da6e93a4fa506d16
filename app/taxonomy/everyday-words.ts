/**
 * The words under which people look for a code, beside its name: "cheese", "fietsen", "Brunnen". Written for Kogge, in
 * three languages: data/words/<taxonomy>.<language>.json for the taxonomies, data/words/lists.<language>.json for
 * kinds, fields, activities and goods. What is said of a group is true of all its classes and not repeated there. Pure;
 * on the server.
 */
import dacDe from './data/words/dac.de.json' with { type: 'json' }
import dacEn from './data/words/dac.en.json' with { type: 'json' }
import dacNl from './data/words/dac.nl.json' with { type: 'json' }
import iscedDe from './data/words/isced.de.json' with { type: 'json' }
import iscedEn from './data/words/isced.en.json' with { type: 'json' }
import iscedNl from './data/words/isced.nl.json' with { type: 'json' }
import listsDe from './data/words/lists.de.json' with { type: 'json' }
import listsEn from './data/words/lists.en.json' with { type: 'json' }
import listsNl from './data/words/lists.nl.json' with { type: 'json' }
import naceDe from './data/words/nace.de.json' with { type: 'json' }
import naceEn from './data/words/nace.en.json' with { type: 'json' }
import naceNl from './data/words/nace.nl.json' with { type: 'json' }
import sdgDe from './data/words/sdg.de.json' with { type: 'json' }
import sdgEn from './data/words/sdg.en.json' with { type: 'json' }
import sdgNl from './data/words/sdg.nl.json' with { type: 'json' }
import type { Language } from './vocabulary.ts'

const codes: Record<Language, Record<string, string>> = {
  en: { ...naceEn, ...dacEn, ...iscedEn, ...sdgEn },
  nl: { ...naceNl, ...dacNl, ...iscedNl, ...sdgNl },
  de: { ...naceDe, ...dacDe, ...iscedDe, ...sdgDe },
}
const lists: Record<Language, Record<string, string>> = { en: listsEn, nl: listsNl, de: listsDe }
/** All of them as one text, for noticing that words were changed. */
export const everydayText = (): string => JSON.stringify([codes, lists])
const split = (list: string | undefined) => list?.split(', ') ?? []

/** Everyday words of a code in a language, as written; none for a code that needs none. */
export const everydayWords = (key: string, language: Language): string[] => split(codes[language][key])

/**
 * Everyday words of a kind of organisation, a field, an activity or a good: `good`, `funding` → `subsidie`, `geld`, …
 */
export const listWords = (list: 'good' | 'kind' | 'field' | 'activity', code: string, language: Language): string[] =>
  split(lists[language][`${list}:${code}`])

/** Every code of a taxonomy with everyday words in one of the languages. */
export const codesWithWords: readonly string[] = [...new Set(Object.values(codes).flatMap(Object.keys))]
