/** What is known of a country, in the reader's words and seen from an office. */
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import { capitalName, factsOf, kilometresBetween, roundedKilometres } from '#app/taxonomy/country-facts.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { localTime, type LocalTime } from '#app/taxonomy/local-time.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

export type DeskFacts = {
  /** Null where no clock is known. `now` is what the server's moment says; the browser goes on from there. */
  time: { zones: string[]; home: string | null; now: LocalTime } | null
  capital: string | null
  /** The office's city: distances and clocks are seen from there. */
  city: string
  languages: string[]
  currencies: string[]
  /** In kilometres, as the reader writes numbers; `toCapital` false: to the middle of the country as the map has it. */
  distance: { kilometres: string; toCapital: boolean } | null
}

/** `GHS` → `Ghanese cedi (GHS)`. */
function currencyName(code: string, language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'currency' }).of(code)
  return name && name !== code ? `${name} (${code})` : code
}

/** The facts of `iso` for a reader in `language` of this office, at the moment `now`. */
export function deskFacts(iso: string, office: ViewedOffice, language: Language, now = new Date()): DeskFacts {
  const facts = factsOf(iso)
  const home = factsOf(office.country).zones[0] ?? null
  const time = localTime(facts.zones, home, now)
  return {
    time: time && { zones: facts.zones, home, now: time },
    capital: capitalName(iso, language),
    city: office.city,
    languages: facts.languages.map((code) => languageName(code, language)),
    currencies: facts.currencies.map((code) => currencyName(code, language)),
    distance: facts.at && {
      kilometres: new Intl.NumberFormat(language).format(roundedKilometres(kilometresBetween(office, facts.at))),
      toCapital: facts.capital !== null,
    },
  }
}
