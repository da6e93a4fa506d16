import { useEffect, useMemo, useState } from 'react'
import { paths } from '#app/paths.ts'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/** `id` is a country's code or, for a place in it, `GH:2306104`; `detail` is a place's country. */
export type Suggestion = { id: string; name: string; detail: string }

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** All countries offered in forms, by name in the reader's language. */
export function useCountries(language: Language): { code: string; name: string }[] {
  return useMemo(
    () =>
      offeredCountries
        .map((code) => ({ code, name: countryName(code, language) }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [language],
  )
}

/**
 * Countries by name at once; places from the gazetteer a moment after the typing stops, unless only countries are
 * wanted. `nothing`: there is neither.
 */
export function useWhereSuggestions(
  typed: string,
  language: Language,
  countriesOnly: boolean,
): { suggestions: Suggestion[]; nothing: boolean } {
  const countries = useCountries(language)
  const [places, setPlaces] = useState<{ words: string; found: Suggestion[] }>({ words: '', found: [] })
  const words = folded(typed.trim())
  useEffect(() => {
    if (words.length < 3 || countriesOnly) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${paths.places()}?q=${encodeURIComponent(words)}`, { signal: stop.signal })
        .then((answer) =>
          answer.ok
            ? (answer.json() as Promise<{ places: { id: number; name: string; country: string }[] }>)
            : { places: [] },
        )
        .then(({ places }) =>
          setPlaces({
            words,
            found: places.map((place) => ({
              id: `${place.country}:${place.id}`,
              name: place.name,
              detail: countryName(place.country, language),
            })),
          }),
        )
        .catch(() => {})
    }, 180)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, language, countriesOnly])
  if (words === '') return { suggestions: [], nothing: false }
  const starts = countries.filter(({ name }) => folded(name).startsWith(words))
  const contains = countries.filter(({ name }) => !folded(name).startsWith(words) && folded(name).includes(words))
  const named = [...starts, ...contains].slice(0, 6).map(({ code, name }) => ({ id: code, name, detail: '' }))
  const suggestions = named.concat(words.startsWith(places.words) && places.words ? places.found : [])
  return { suggestions, nothing: suggestions.length === 0 && (countriesOnly || places.words === words) }
}
