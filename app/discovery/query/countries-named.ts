/** Countries and places that words name, in any language and by any name that the taxonomy knows. Pure. */
import { capitalNames } from '#app/taxonomy/capital-names.ts'
import { countryByName, countryName, isCountry, offeredCountries } from '#app/taxonomy/countries.ts'
import { fold } from '#app/taxonomy/fold.ts'
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

const origin =
  /^(from|uit|aus|based in|gevestigd in|mit sitz in|ansässig in|ansaessig in) (?:(?:the|de|het|den|der|dem) )?(.+)$/i

/**
 * Where the words say that somebody comes from: the country or region behind `from`, `uit`, `aus den`, `based in`, as
 * it is called; undefined where they begin otherwise. `sure`: they say nothing but the seat.
 */
export function originIn(words: string): { where: string; sure: boolean } | undefined {
  const [, how, where] = origin.exec(words.trim()) ?? []
  return where === undefined ? undefined : { where, sure: / /.test(how) || /^ans/i.test(how) }
}

/**
 * The country that these words name, also in the German dative: `den Niederlanden`, `der Tschechischen Republik`, `dem
 * Vereinigten Königreich`.
 */
export function countryInAnyCase(words: string): string | undefined {
  const forms = words.split(/\s+/).reduce<string[][]>(
    (all, word) => {
      const each = /...en$/.test(word) ? [word, word.slice(0, -1), `${word.slice(0, -1)}s`] : [word]
      return all.flatMap((before) => each.map((form) => [...before, form])).slice(0, 30)
    },
    [[]],
  )
  for (const form of forms) {
    const country = countryNamed(form.join(' '))
    if (country) return country
  }
  return undefined
}

/** The countries of the place that these words name in another language than its own; none where they name none. */
export function countriesOfPlace(words: string): string[] {
  const called = placesCalled(words).filter(({ exact }) => exact)
  if (called.length > 0) return [...new Set(called.map(({ country }) => country))]
  capitals ??= new Map(
    offeredCountries.flatMap((country) =>
      languages.flatMap((language) => {
        const name = capitalNames[language][country]
        return name && !countryByName(name) ? [[fold(name), country] as const] : []
      }),
    ),
  )
  const country = capitals.get(fold(words))
  return country ? [country] : []
}
/** Capitals by their folded names in Dutch and German. */
let capitals: Map<string, string> | undefined

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
