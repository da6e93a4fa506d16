/** Countries, regions and capitals that words name, in any language and by any name that the taxonomy knows. Pure. */
import { capitalNames } from '#app/taxonomy/capital-names.ts'
import { countryByName, countryName, isCountry, offeredCountries } from '#app/taxonomy/countries.ts'
import { fold } from '#app/taxonomy/fold.ts'
import { regionByName } from '#app/taxonomy/everyday-regions.ts'
import { placesCalled } from '#app/taxonomy/place-names.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { isSlip } from '#app/taxonomy/words.ts'

/** Two and three letters that people type for a country, however written; others only in capitals ("IN", "DE"). */
const shortNames = new Set('uk vs usa uae vae drc rdc'.split(' '))

/**
 * The country that these words name. Codes of two or three letters only where they are written as such: "in" is no
 * India and "can" no Canada.
 */
export function countryNamed(words: string): string | undefined {
  const folded = fold(words)
  const letters = folded.replaceAll(' ', '')
  if (letters.length <= 3 && !shortNames.has(letters) && !/^\p{Lu}{2,3}$/u.test(words)) return undefined
  if (/^\p{Lu}{2}$/u.test(words) && isCountry(words)) return countryByName(words) ?? words
  return countryByName(words)
}

/** The region that these words name, with its countries. */
export function regionNamed(words: string): { code: string; countries: string[] } | undefined {
  const region = regionByName(words)
  return region && { code: region.key, countries: [...region.countries] }
}

/** The place that these words name in another language than its own, with the countries in which such a place lies. */
export function placeNamed(words: string): { countries: string[]; names: string[] } | undefined {
  const called = placesCalled(words).filter(({ exact }) => exact)
  if (called.length > 0)
    return {
      countries: [...new Set(called.map(({ country }) => country))],
      names: [...new Set(called.map(({ name }) => name))],
    }
  const capital = capitalNamed(words)
  return capital && { countries: [capital.country], names: capital.names }
}

let capitals: Map<string, { country: string; names: string[] }> | undefined
/** The capital that these words name in Dutch or German, with the country and the capital's names in each language. */
function capitalNamed(words: string): { country: string; names: string[] } | undefined {
  if (!capitals) {
    capitals = new Map()
    for (const country of offeredCountries) {
      const names = languages.flatMap((language) => capitalNames[language][country] ?? [])
      for (const name of names) if (!countryByName(name)) capitals.set(fold(name), { country, names })
    }
  }
  return capitals.get(fold(words))
}

const namesOf = new Map<Language, [string, string][]>()
/**
 * The country whose name, in one of the three languages, differs from this word by a slip of the pen; none where two
 * do.
 */
export function countrySlip(word: string, language: Language): { code: string; name: string } | undefined {
  const typed = fold(word)
  if (typed.length < 5) return undefined
  for (const each of [language, ...languages.filter((other) => other !== language)]) {
    let names = namesOf.get(each)
    if (!names)
      namesOf.set(
        each,
        (names = offeredCountries.map((code): [string, string] => [fold(countryName(code, each)), code])),
      )
    const found = names.filter(([name]) => !name.includes(' ') && isSlip(typed, name))
    if (found.length === 1) return { code: found[0][1], name: countryName(found[0][1], each) }
  }
  return undefined
}
