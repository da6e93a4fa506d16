/** What the picker of countries and places offers for what was typed. Pure. */
import { abbreviations } from '#app/taxonomy/country-abbreviations.ts'
import { fold } from '#app/taxonomy/fold.ts'

/** `id` is a country's code or, for a place in it, `GH:2306104`; `detail` is a place's country. */
export type Suggestion = { id: string; name: string; detail: string }
/** What the server answered to `words`: countries by any of their names, and places. */
export type Answered = { words: string; countries: string[]; places: Suggestion[] }

const most = 6
/** So many letters begin a place's name; with fewer a whole country's name may be said (`UK`). */
const shortestPlace = 3

/** What is asked of the server: the words in their compared form; undefined where they are too short to ask. */
export const askedFor = (typed: string): string | undefined => {
  const words = fold(typed)
  return words.length < 2 ? undefined : words
}

/**
 * Countries first: the one that the letters stand for (`USA`), those whose name in the reader's language begins with
 * the words, those with a word that does, those the server knows by another name; then places. What the server said to
 * the beginning of the words still holds while more is typed.
 */
export function suggestionsFor(
  typed: string,
  countries: readonly { code: string; name: string }[],
  answered: Answered,
): Suggestion[] {
  const words = fold(typed)
  if (words === '') return []
  const letters = typed.replace(/[.\s]/g, '').toUpperCase()
  const short = Object.hasOwn(abbreviations, letters) ? [abbreviations[letters]] : []
  const named = (test: (name: string) => boolean) =>
    countries.filter(({ name }) => test(fold(name))).map(({ code }) => code)
  const current = answered.words !== '' && words.startsWith(answered.words)
  const codes = [
    ...short,
    ...named((name) => name.startsWith(words)),
    ...named((name) => name.includes(words)),
    ...(answered.words === words ? answered.countries : []),
  ]
  const names = new Map(countries.map(({ code, name }) => [code, name]))
  const found = [...new Set(codes)].flatMap((code) => {
    const name = names.get(code)
    return name === undefined ? [] : [{ id: code, name, detail: '' }]
  })
  return [...found.slice(0, most), ...(current && words.length >= shortestPlace ? answered.places : [])]
}
