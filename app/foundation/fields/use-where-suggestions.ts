import { useEffect, useMemo, useState } from 'react'
import { paths } from '#app/paths.ts'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { askedFor, suggestionsFor, type Answered, type Suggestion } from './where-suggestions.ts'

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

type Answer = { countries: string[]; places: { id: number; name: string; country: string }[] }

/**
 * Countries by their usual name at once; by other names, and places from the gazetteer, a moment after the typing
 * stops. `waiting`: more may come. `nothing`: there is neither.
 */
export function useWhereSuggestions(
  typed: string,
  language: Language,
  countriesOnly: boolean,
): { suggestions: Suggestion[]; waiting: boolean; nothing: boolean } {
  const countries = useCountries(language)
  const [answered, setAnswered] = useState<Answered>({ words: '', countries: [], places: [] })
  const words = askedFor(typed)
  useEffect(() => {
    if (words === undefined) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${paths.places()}?q=${encodeURIComponent(words)}`, { signal: stop.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Answer>) : { countries: [], places: [] }))
        .then((found) =>
          setAnswered({
            words,
            countries: found.countries,
            places: countriesOnly
              ? []
              : found.places.map((place) => ({
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
  const suggestions = suggestionsFor(typed, countries, answered)
  const waiting = words !== undefined && answered.words !== words
  return { suggestions, waiting, nothing: words !== undefined && !waiting && suggestions.length === 0 }
}
