/**
 * Reading what an address asks: of the search, the directory and the API. What is wrong is left out and listed, in the
 * order in which it is read. Pure: shared by the browser and the server.
 */
import { cut } from '#app/foundation/ui/letters.ts'
import { isCountry } from '#app/taxonomy/countries.ts'

/** A parameter that says nothing we know. `reason` is a text key under `discover:problem`. */
export type Problem = {
  name: string
  value: string
  reason: 'unknown' | 'value' | 'number' | 'long' | 'twice' | 'office'
}

const longestWords = 200
/** Pages end here. */
const largestPage = 10_000

/** The form of an office's slug (constraint offices_slug_form). */
export const slugForm = /^[a-z][a-z0-9-]{1,40}$/

/** A value as it is known; undefined where it is none. */
export type Canonical = (value: string) => string | undefined
/** Which offices there are is not known here. */
export const officeSlug: Canonical = (value) => (slugForm.test(value.toLowerCase()) ? value.toLowerCase() : undefined)
export const countryCode: Canonical = (value) => (isCountry(value.toUpperCase()) ? value.toUpperCase() : undefined)
export const listed =
  (known: readonly string[]): Canonical =>
  (value) =>
    known.find((code) => code === value.toLowerCase())

/** A whole number from 1 to `largest`, written with digits only. */
export function wholeNumber(text: string, largest: number): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) && Number(text) <= largest ? Number(text) : undefined
}

/** Each reads one kind of parameter, and adds to `problems` what it cannot read. */
export function questionIn(parameters: URLSearchParams) {
  const problems: Problem[] = []
  const wrong = (name: string, value: string, reason: Problem['reason']) => {
    problems.push({ name, value: cut(value, 100), reason })
  }
  return {
    problems,
    wrong,
    /** These may stand there once. */
    once(names: readonly string[]): void {
      for (const name of names) if (parameters.getAll(name).length > 1) wrong(name, parameters.getAll(name)[1], 'twice')
    },
    /** Words on one line, as many as are looked at. */
    words(name: string): string {
      const words = (parameters.get(name) ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
      if (words.length > longestWords) wrong(name, words, 'long')
      return cut(words, longestWords).trim()
    },
    /** All values of a filter, each once. */
    values(name: string, canonical: Canonical): string[] {
      const values = parameters.getAll(name).flatMap((value) => value.trim() || [])
      for (const value of values) if (!canonical(value)) wrong(name, value, 'value')
      return [...new Set(values.flatMap((value) => canonical(value) ?? []))]
    },
    /** One of these; `usual` where it is none of them, or not said. */
    oneOf<T extends string>(name: string, known: readonly T[], usual: T): T {
      const value = parameters.get(name)
      const found = known.find((each) => each === value)
      if (value && !found) wrong(name, value, 'value')
      return found ?? usual
    },
    /** The page; 1 where it is not said. */
    page(): number {
      const value = parameters.get('page')
      const page = value ? wholeNumber(value, largestPage) : 1
      if (!page) wrong('page', value!, 'number')
      return page ?? 1
    },
  }
}
