/**
 * Sensitive presences: shown at country level only, without a named person. Who hides what is the database's (0015);
 * these are the rules around it.
 */
import { fold } from '#app/taxonomy/fold.ts'

/** Why readers see the country only: the office marks the country, or the editors say so of this presence. */
export type Because = 'country' | 'presence'

/**
 * True where `text` names `place` as a word of its own, whatever the case and accents. Bare letters between words are
 * no name: `Aba` is not in `Abaya`.
 */
export function namesPlace(text: string, place: string): boolean {
  const name = fold(place)
  return name !== '' && ` ${fold(text)} `.includes(` ${name} `)
}

/**
 * Of the chosen countries those that the office marks; `all` where no other is chosen, so that there is nothing left to
 * choose.
 */
export function markedOf(chosen: string[], marked: string[]): { marked: string[]; all: boolean } {
  const countries = [...new Set(chosen)]
  const found = countries.filter((country) => marked.includes(country))
  return { marked: found, all: found.length > 0 && found.length === countries.length }
}
