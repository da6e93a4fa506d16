/** The names of filters' values, for people. Pure. */
import type { TFunction } from 'i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { FacetName } from './filters.ts'

export type Words = { t: TFunction; language: Language }

/** The name of a code in the reader's language; `short` where there is little room. */
export function valueName({ t, language }: Words, list: FacetName | 'activity', code: string, form: 'full' | 'short' = 'full'): string {
  if (list === 'country') return countryName(code, language)
  if (list === 'sector') return sectorName(code, language, form)
  if (list === 'language') return languageName(code, language)
  return t(`vocabulary:${list === 'offers' || list === 'seeks' ? 'good' : list}.${code}`)
}
