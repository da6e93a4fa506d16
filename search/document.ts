/** A presence as the index knows it. Pure: row and words in, document out. */
import { ancestorsOf, codeByKey } from '#app/taxonomy/codes.ts'
import { compoundParts } from '#app/taxonomy/compounds.ts'
import { countryName, otherCountryNames } from '#app/taxonomy/countries.ts'
import { everydayWords, listWords } from '#app/taxonomy/everyday-words.ts'
import { fold, plainLetters } from '#app/taxonomy/fold.ts'
import { otherPlaceNames } from '#app/taxonomy/place-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import { cellAttribute, cellBands, quadkey, type CellAttribute } from './cells.ts'

/** Raised when documents get another shape, so that the worker rebuilds an index made before. */
export const documentShape = 6

export type Audience = 'office' | 'network' | 'public'

/**
 * What the index needs of a presence, its organisation and its office. `confirmedDay`: days since 1970-01-01;
 * `published…`: seconds since then.
 */
export type PresenceRow = {
  id: string
  officeId: string
  organisationId: string
  audience: Audience
  standing: 'active' | 'looking'
  country: string
  placeName: string | null
  lat: number | null
  lon: number | null
  field: string
  sectors: string[]
  ownSectors: string[]
  /** Its organisation's. */
  organisationSectors: string[]
  activities: string[]
  offers: string[]
  seeks: string[]
  languages: string[]
  /** In both languages, where it stands in two. */
  description: string
  confirmedDay: number
  published: number
  publishedNetwork: number
  publishedPublic: number
  fading: boolean
  organisation: string
  kind: string
  summary: Partial<Record<Language, string>>
  office: string
  officeSlug: string
  /** Where its organisation sits: the country, and the place where that is not its office's. */
  home: string
  seatPlace: string | null
}

/** Names of a list's codes (`good`, `kind`, `field`, `activity`) in a language; undefined where there is none. */
export type Words = (
  list: 'good' | 'kind' | 'field' | 'activity',
  code: string,
  language: Language,
) => string | undefined

export type PresenceDocument = {
  id: string
  officeId: string
  organisationId: string
  audience: Audience
  /** `looking`: an interest in the country, which searches leave out unless they ask for it. */
  standing: 'active' | 'looking'
  country: string
  sector: string[]
  /** What it is matched by: its sectors without those above them; its organisation's where it has none. */
  codes: string[]
  kind: string
  field: string
  activity: string[]
  offers: string[]
  seeks: string[]
  language: string[]
  confirmed: number
  /**
   * When its office could last begin to see it, in seconds since 1970; the network, and everybody: 0 where they never
   * could.
   */
  published: number
  publishedNetwork: number
  publishedPublic: number
  /** 1 where unconfirmed for twelve months. A number, because ranking rules order numbers. */
  fading: 0 | 1
  organisation: string
  /** The place's name, then those it has in other languages and spellings: `Vienna`, `Wenen`, `Wien`. */
  place: string[]
  ownSectors: string[]
  description: string
  about: string[]
  /**
   * Parts of compounds in the texts: `handpompen` is found by `pompen`. And words with letters that an index does not
   * fold: `Łódź` is found by `lodz`.
   */
  parts: string[]
  /** Its office's slug. */
  office: string
  /** The country in which its organisation sits. */
  home: string
  officeWords: string[]
  countryWords: string[]
  sectorWords: string[]
  activityWords: string[]
  offerWords: string[]
  seekWords: string[]
  fieldWords: string[]
  kindWords: string[]
} & Partial<Record<CellAttribute, string>>

/**
 * Codes at any depth with everything they are part of: `nace:28.1` → `nace:28.1`, `nace:28`, `nace:C`. Unknown codes
 * stay as they are.
 */
export function withAncestors(codes: string[]): string[] {
  return [...new Set(codes.flatMap((code) => [code, ...ancestorsOf(code)]))]
}

const unique = (texts: (string | undefined)[]) => [...new Set(texts.filter((text): text is string => Boolean(text)))]

/**
 * The names of all these codes in three languages, as they stand on pages and on chips, and the everyday words of those
 * that were chosen and of the groups they are in. Unknown codes say nothing.
 */
function sectorWords(all: string[], chosen: string[]): string[] {
  const names = all.flatMap(namesOf)
  const meant = [...chosen.filter(isDeep), ...all.filter((code) => codeByKey(code)?.level === 'group')]
  return unique([...names, ...meant.flatMap((code) => languages.flatMap((language) => everydayWords(code, language)))])
}
const told = new Map<string, string[]>()
/** The names of a code in three languages, with a label where that has a word of its own; none of an unknown code. */
function namesOf(code: string): string[] {
  const before = told.get(code)
  if (before) return before
  const names = languages.flatMap((language) => {
    const [name, label] = [sectorName(code, language), sectorName(code, language, 'short')]
    const said = fold(name).split(' ')
    return fold(label)
      .split(' ')
      .every((word) => said.includes(word))
      ? [name]
      : [name, label]
  })
  if (codeByKey(code)) told.set(code, names)
  return told.get(code) ?? []
}

/**
 * What is said of a whole division ("pumps, ovens, tractors") is not true of each of its firms; what is said of a
 * group, class or purpose is.
 */
const isDeep = (code: string) => ['group', 'class', 'purpose', 'detailed'].includes(codeByKey(code)?.level ?? '')

const placeNames = (country: string, name: string) =>
  unique([name, ...otherPlaceNames(country, name), ...plainLetters(name)])

/**
 * The document of a presence: its codes with all that they are part of, their names in three languages, its map cells.
 */
export function toDocument(row: PresenceRow, words: Words): PresenceDocument {
  const sector = withAncestors(row.sectors)
  const named = (list: Parameters<Words>[0], codes: string[]) =>
    unique(
      codes.flatMap((code) =>
        languages.flatMap((language) => [words(list, code, language), ...listWords(list, code, language)]),
      ),
    )
  const texts = [row.organisation, row.description, ...row.ownSectors, ...Object.values(row.summary)].join(' ')
  const pin = row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null
  return {
    id: row.id,
    officeId: row.officeId,
    organisationId: row.organisationId,
    audience: row.audience,
    standing: row.standing,
    codes: row.sectors.length > 0 ? row.sectors : row.organisationSectors,
    country: row.country,
    sector,
    kind: row.kind,
    field: row.field,
    activity: row.activities,
    offers: row.offers,
    seeks: row.seeks,
    language: row.languages,
    confirmed: row.confirmedDay,
    published: row.published,
    publishedNetwork: row.publishedNetwork,
    publishedPublic: row.publishedPublic,
    fading: row.fading ? 1 : 0,
    organisation: row.organisation,
    place: row.placeName === null ? [] : placeNames(row.country, row.placeName),
    ownSectors: row.ownSectors,
    description: row.description,
    parts: unique([...compoundParts(texts), ...plainLetters(texts)]),
    about: unique(languages.map((language) => row.summary[language])),
    office: row.officeSlug,
    home: row.home,
    officeWords: unique([row.office, row.seatPlace ?? undefined]),
    countryWords: unique([
      ...languages.map((language) => countryName(row.country, language)),
      ...otherCountryNames(row.country),
    ]),
    sectorWords: sectorWords(sector, row.sectors),
    activityWords: named('activity', row.activities),
    offerWords: named('good', row.offers),
    seekWords: named('good', row.seeks),
    fieldWords: named('field', [row.field]),
    kindWords: named('kind', [row.kind]),
    ...(pin && Object.fromEntries(cellBands.map((band) => [cellAttribute(band), quadkey(pin.lat, pin.lon, band)]))),
  }
}
