/** A presence: an organisation active in a country (or place), in sectors, offering and seeking something. */
import { isCountry } from '#app/taxonomy/countries.ts'
import {
  languages,
  type Activity,
  type Field,
  type Good,
  type Language,
  type OrganisationKind,
  type Visibility,
} from '#app/taxonomy/vocabulary.ts'
import type { Seat } from '#app/directory/organisations/seat.ts'
import type { Because } from './sensitive.ts'
import { today } from '#app/foundation/days/today.ts'

/** Active there, or looking at the country from afar. */
export type Standing = 'active' | 'looking'

/**
 * What is said in one's own words, in the order of the form: how many characters, and how many rows there. A line here
 * and its words are all that another such text needs: the form, what it takes, the row, the page, two versions beside
 * each other and the API go by this table. The name is the column's, in one word.
 */
export const ownTexts = { description: { most: 2000, rows: 4 } } as const
export type OwnText = keyof typeof ownTexts
/** The one above the facts of its page, and on its card. */
export const leadText: OwnText = 'description'
export const ownTextNames = Object.keys(ownTexts) as OwnText[]
/** Something for each of them. */
export const eachOwnText = <T>(give: (name: OwnText) => T): Record<OwnText, T> =>
  Object.fromEntries(ownTextNames.map((name) => [name, give(name)])) as Record<OwnText, T>
/** The same texts in a second language, beside the first. */
export type SecondTexts = { language: Language } & Record<OwnText, string>
/** All of them. `descriptionLanguage` is that of the first texts; null where nobody said it, as in an import. */
export type OwnTexts = Record<OwnText, string> & { descriptionLanguage: Language | null; second: SecondTexts | null }
/** A language of the site that is not this one, to begin a second text with. */
export const otherThan = (language: string): Language => languages.find((other) => other !== language)!
/** None of them. */
export const noOwnTexts = { ...eachOwnText(() => ''), second: null }
/** Everything it says in its own words, in whichever language. */
export const allOwnTexts = (texts: Pick<OwnTexts, OwnText | 'second'>): string[] =>
  ownTextNames.flatMap((name) => [texts[name], texts.second?.[name] ?? '']).filter(Boolean)

/**
 * A text in the language that the reader reads where there is one, else the first, and which language that is.
 * `foreign`: it is another one. Null where nothing was written.
 */
export function ownTextIn(
  texts: OwnTexts,
  name: OwnText,
  reader: Language,
): { text: string; language: Language | null; foreign: boolean } | null {
  const first = { text: texts[name], language: texts.descriptionLanguage }
  const second = texts.second && { text: texts.second[name], language: texts.second.language }
  const written = [first, second].filter((each): each is typeof first => Boolean(each?.text))
  const found = written.find(({ language }) => language === reader) ?? written[0]
  return found ? { ...found, foreign: found.language !== null && found.language !== reader } : null
}

/** A presence as a reader sees it, with the names of who publishes it. Dates are YYYY-MM-DD. */
export type Presence = {
  id: string
  /**
   * `looking`: an interest. The organisation looks at the country and is not there yet; it has no place, period or
   * activities.
   */
  standing: Standing
  office: { slug: string; name: string }
  /** `closed`: it does not want to be met now. */
  organisation: {
    id: string
    slug: string
    name: string
    kind: OrganisationKind
    logo: string | null
    seat: Seat
    closed: boolean
  }
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
  visibility: Visibility
  state: 'published' | 'withdrawn'
  confirmedOn: string
  version: number
} & OwnTexts

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
