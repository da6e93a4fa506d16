/** A presence: an organisation active in a country (or place), in sectors, offering and seeking something. */
import { isCountry } from '#app/taxonomy/countries.ts'
import type { Activity, Field, Good, Language, OrganisationKind, Visibility } from '#app/taxonomy/vocabulary.ts'
import type { Because } from './sensitive.ts'
import { today } from '#app/foundation/days/today.ts'

/** Active there, or looking at the country from afar. */
export type Standing = 'active' | 'looking'

/** A presence as a reader sees it, with the names of who publishes it. Dates are YYYY-MM-DD. */
export type Presence = {
  id: string
  /**
   * `looking`: an interest. The organisation looks at the country and is not there yet; it has no place, period or
   * activities.
   */
  standing: Standing
  office: { slug: string; name: string }
  organisation: { id: string; slug: string; name: string; kind: OrganisationKind; logo: string | null }
  country: string
  place: { id: number | null; name: string; lat: number; lon: number } | null
  /**
   * Why readers see the country only, and no contact; null where there is nothing to hide. `revealed` is for those who
   * edit it: `place` is then what others do not see, and `own` whether they marked it themselves.
   */
  sensitive: { because: Because; revealed?: { own: boolean } } | null
  field: Field
  sectors: string[]
  /** Sector words of the organisation's own that no taxonomy holds. */
  ownSectors: string[]
  activities: Activity[]
  offers: Good[]
  seeks: Good[]
  languages: string[]
  sinceOn: string | null
  untilOn: string | null
  description: string
  descriptionLanguage: Language
  visibility: Visibility
  state: 'published' | 'withdrawn'
  confirmedOn: string
  version: number
}

/** One place somebody is active: a country, and a place of the gazetteer in it or none. */
export type Where = { country: string; placeId: number | null }

/** Months without confirmation after which a presence fades. */
export const fadingAfterMonths = 12

const iso = (date: Date) => date.toISOString().slice(0, 10)

/** The day before which an unconfirmed presence fades: 12 months before `today` (both YYYY-MM-DD). */
export function fadingBefore(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() - fadingAfterMonths)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return iso(date)
}

/** Not confirmed for twelve months: shown as fading and sorted below, everywhere. */
export const isFading = (presence: { confirmedOn: string }, on = today()): boolean =>
  presence.confirmedOn < fadingBefore(on)
/** Ended before `on`: past experience, still worth asking about. */
export const isPast = (presence: { untilOn: string | null }, on = today()): boolean =>
  presence.untilOn !== null && presence.untilOn < on

const partial = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/

/** `2019` or `2019-05` → the first (`start`) or last (`end`) day of it; null where it is neither. */
export function partialDate(text: string, edge: 'start' | 'end'): string | null {
  const match = partial.exec(text.trim())
  if (!match || Number(match[1]) < 1200 || Number(match[1]) > 2200) return null
  const [year, month] = [Number(match[1]), match[2] ? Number(match[2]) : null]
  if (edge === 'start') return `${match[1]}-${match[2] ?? '01'}-01`
  return iso(new Date(Date.UTC(month ? year : year + 1, month ?? 0, 0)))
}

/** The shortest text that `partialDate` turns back into this day: `2019-01-01` → `2019`, `2019-05-01` → `2019-05`. */
export function shortDate(date: string | null, edge: 'start' | 'end'): string {
  if (!date) return ''
  const year = date.slice(0, 4)
  return partialDate(year, edge) === date ? year : date.slice(0, 7)
}

/** `GH` or `GH:2306104` (a place of the gazetteer) → where; null where it is neither. */
export function parseWhere(value: string): Where | null {
  const match = /^([A-Z]{2})(?::(\d{1,9}))?$/.exec(value)
  return match && isCountry(match[1]) ? { country: match[1], placeId: match[2] ? Number(match[2]) : null } : null
}
/** The inverse of `parseWhere`. */
export const writeWhere = (where: Where): string =>
  where.placeId ? `${where.country}:${where.placeId}` : where.country
