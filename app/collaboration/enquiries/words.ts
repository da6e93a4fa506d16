/** What an enquiry is about, in words of the reader's language. Pure; shared with the browser. */
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { forCountry } from '#app/taxonomy/for-country.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Subject } from './enquiry.ts'

type Named = { about: Subject; name: string; country: string | null }

/** The holes of the texts: `name`, and the country by its name, in it and for it; '' where there is none. */
export function wordsOf({ name, country }: Pick<Named, 'name' | 'country'>, language: string): Record<string, string> {
  const own = language as Language
  return {
    name,
    country: country ? countryName(country, language) : '',
    where: country ? inCountry(country, own) : '',
    forWhere: country ? forCountry(country, own) : '',
  }
}

/** The heading of the form. */
export const titleOf = (about: Named, office: string, { t, language }: { t: Texts; language: Language }): string =>
  t(`enquiries:title.${about.about}`, { ...wordsOf(about, language), office })
