/** The names of filters' values, for people. Pure. */
import { sayKey, type AnyTexts, type Texts } from '#app/foundation/i18n/keys.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { FacetName } from './filters.ts'

/** `offices`: names of offices by slug, as far as they were looked up. */
export type Words = { t: Texts; language: Language; offices?: Record<string, string> }

/** What was looked up with a `t`, which is of one language: an answer of the API names two hundred codes. */
const vocabulary = new WeakMap<AnyTexts, Map<string, string>>()

/** The name of a code in the reader's language; `short` where there is little room. */
export function valueName(
  { t, language, offices }: Pick<Words, 'language' | 'offices'> & { t: AnyTexts },
  list: FacetName | 'activity',
  code: string,
  form: 'full' | 'short' = 'full',
): string {
  if (list === 'country' || list === 'home') return countryName(code, language)
  if (list === 'office') return offices?.[code] ?? code
  if (list === 'sector') return sectorName(code, language, form)
  if (list === 'language') return languageName(code, language)
  const key = `${list === 'offers' || list === 'seeks' ? 'good' : list}.${code}`
  let known = vocabulary.get(t)
  if (!known) vocabulary.set(t, (known = new Map()))
  let name = known.get(key)
  if (name === undefined) {
    name = sayKey(t, `vocabulary:${key}`)
    // A text that is not loaded yet, or not there, comes back as its key.
    if (name !== key) known.set(key, name)
  }
  return name
}
