/**
 * Reasons as sentences. They are built from parts when somebody reads them, never stored: `reason.<rule>` in
 * locales/<language>/matches.json, with countries, sectors, goods and languages by their names in the reader's
 * language. Pure; called where pages are made, so that a browser need not carry the names of all sectors.
 */
import { listed } from '#app/foundation/i18n/listed.ts'
import { locale } from '#app/foundation/i18n/locale.ts'
import { sayKey, type Texts } from '#app/foundation/i18n/keys.ts'
import { shortDate } from '#app/directory/presences/presence.ts'
import { codeByKey, type CodeScheme } from '#app/taxonomy/codes.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { displayName } from '#app/taxonomy/names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Parts, Reason } from './match.ts'

export type Words = { t: Texts; language: Language }

const schemes: Record<CodeScheme, string> = { nace: 'NACE', dac: 'DAC', isced: 'ISCED', sdg: 'SDG' }

/** `Andere pompen en compressoren`, as a sentence says it; what is no code stays as it is. */
const spoken = (key: string, language: Language): string => (codeByKey(key) ? sectorName(key, language, 'short') : key)

/** `Andere pompen en compressoren (NACE 28.13)`: the name, and the code itself, which says it exactly. */
export function sectorLabel(key: string, language: Language): string {
  const code = codeByKey(key)
  return code
    ? `${sectorName(key, language, 'short')} (${schemes[code.scheme]} ${key.slice(key.indexOf(':') + 1)})`
    : key
}

/** `2019`, `mei 2019`: as much of the day as was meant. */
function when(day: string, language: Language): string {
  const short = shortDate(day, 'end')
  if (short.length === 4) return short
  const format = new Intl.DateTimeFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

type Filled = Record<string, string | number>
/** What every sentence may use, as far as the parts hold it. */
function filled(parts: Parts, { t, language }: Words): Filled {
  const { countries, region, places, kilometres, sectors, goods, offers, kinds, languages, names, field, on } = parts
  const texts: Filled = {}
  if (countries)
    Object.assign(texts, { here: inCountry(countries[0], language), there: inCountry(countries.at(-1)!, language) })
  if (region) texts.region = displayName('region', region, language)
  if (places) Object.assign(texts, { place: places.at(-1), places: listed(places, language) })
  if (kilometres !== undefined) texts.kilometres = kilometres
  if (sectors) Object.assign(texts, { mine: spoken(sectors[0], language), theirs: spoken(sectors[1], language) })
  if (goods)
    texts.goods = listed(
      goods.map((good) => t(`matches:goods.${good}`)),
      language,
    )
  if (offers)
    texts.offers = listed(
      offers.map((good) => t(`matches:goods.${good}`)),
      language,
    )
  if (kinds)
    texts.kinds = listed(
      [...new Set(kinds)].map((kind) => t(`matches:kinds.${kind}`)),
      language,
    )
  if (languages)
    texts.languages = listed(
      languages.map((code) => languageName(code, language)),
      language,
    )
  if (names) texts.names = listed(names, language)
  if (field) texts.field = t(`vocabulary:field.${field}`)
  if (on) texts.when = when(on, language)
  return texts
}

/** What is done, as a noun (`exchanges`) or, where somebody does it, as a verb (`they export`). */
function activitiesOf({ activities = [], who }: Parts, { t, language }: Words): string {
  return listed(
    activities.map((activity) => sayKey(t, who ? `matches:does.${who}.${activity}` : `matches:activities.${activity}`)),
    language,
  )
}

/** Which shape of the sentence the parts call for; undefined for the plain one. */
function shapeOf({ rule, parts }: Reason, { language }: Words): string | undefined {
  switch (rule) {
    case 'same-country':
      return [parts.looking, parts.past && `past-${parts.past}`].filter(Boolean).join('-') || undefined
    // Whether we have left is neither here nor there: it is about where they are.
    case 'neighbouring-country':
    case 'same-region':
      return [parts.looking, parts.past && parts.past !== 'you' && 'past'].filter(Boolean).join('-') || undefined
    case 'they-sit-there':
    case 'you-sit-there':
      return parts.looking && 'looking'
    case 'same-place':
    case 'near':
      return parts.past && 'past'
    // Two codes may have one name, as a sector and its only group have.
    case 'sector-same':
      if (parts.person) return 'person'
      return parts.sectors && spoken(parts.sectors[0], language) === spoken(parts.sectors[1], language)
        ? 'one'
        : undefined
    case 'sector-close':
    case 'sector-broad':
    case 'sector-you-supply':
    case 'sector-they-supply':
    case 'sector-you-serve':
    case 'other-sector':
      return parts.person && 'person'
    case 'you-seek-doing':
    case 'they-seek-doing':
    case 'investment':
      return parts.who
    case 'internship':
      return `${parts.who}-${parts.goods?.[0] === 'volunteers' ? 'volunteers' : 'places'}`
    case 'activity':
      return parts.activities?.length === 1 ? 'alike' : undefined
    case 'kinds':
      return parts.kinds?.[0] === parts.kinds?.[1] ? 'alike' : undefined
    case 'past-theirs':
    case 'past-yours':
      return parts.on ? undefined : 'undated'
    case 'confirmed':
      return parts.months === 0 ? 'now' : undefined
    default:
      return undefined
  }
}

/** The sentence for a reason in the reader's language. */
export function reasonText(reason: Reason, words: Words): string {
  const { rule, parts } = reason
  const shape = shapeOf(reason, words)
  const years = rule === 'fading' && (parts.months ?? 0) >= 24
  const count = years ? Math.floor(parts.months! / 12) : (parts.months ?? parts.names?.length)
  const key = `matches:reason.${rule}${years ? '-years' : ''}${shape ? `-${shape}` : ''}`
  const activities = parts.activities && { activities: activitiesOf(parts, words) }
  return sayKey(words.t, key, { ...filled(parts, words), ...activities, ...(count !== undefined && { count }) })
}

/** The sectors that the reasons speak of, each once, by name and code: what the sentences leave out. */
export const codesOf = (reasons: Reason[], { language }: Words): string[] =>
  [...new Set(reasons.flatMap(({ parts }) => parts.sectors ?? []))].map((key) => sectorLabel(key, language))
