/**
 * Countries. Codes: ISO 3166-1 alpha-2, the 249 officially assigned (ISO Online Browsing Platform, state of 2024);
 * names: the platform's own CLDR data through Intl.DisplayNames, so that there is no list of names to keep in three
 * languages. Kosovo has no official code; `XK` is the user-assigned one that the EU, CLDR and GeoNames use, and
 * organisations are active there, so it can be chosen and is accepted, but it is not in `countryCodes`
 * (docs/decisions/countries.md).
 */
import { abbreviations } from './country-abbreviations.ts'
import aliases from './data/country-aliases.json' with { type: 'json' }
import { fold } from './fold.ts'
import { displayName } from './names.ts'

export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

/** ISO 3166-1 alpha-3, in the order of `countryCodes`: files write them (`#country+code+iso3`), Kogge does not. */
const alpha3 = (
  'AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI BEN BLM BMU BRN BOL BES BRA ' +
  'BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN COL CRI CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ' +
  'ECU EST EGY ESH ERI ESP ETH FIN FJI FLK FSM FRO FRA GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ GRC SGS GTM GUM GNB ' +
  'GUY HKG HMD HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN KEN KGZ KHM KIR COM KNA PRK KOR KWT CYM ' +
  'KAZ LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI MMR MNG MAC MNP MTQ MRT MSR MLT MUS MDV ' +
  'MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER PYF PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY ' +
  'QAT REU ROU SRB RUS RWA SAU SLB SYC SDN SWE SGP SHN SVN SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO ' +
  'THA TJK TKL TLS TKM TUN TON TUR TTO TUV TWN TZA UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM MYT ZAF ZMB ' +
  'ZWE'
).split(' ')

/** What a form offers: the official codes and Kosovo. */
export const offeredCountries: readonly string[] = [...countryCodes, 'XK']
const known = new Set(offeredCountries)

/** True for an upper-case code that a presence can have. */
export function isCountry(code: string): boolean {
  return known.has(code)
}

/** The country's name in `language` (a BCP 47 tag); the code itself where it is none. */
export function countryName(code: string, language: string): string {
  return known.has(code) ? displayName('region', code, language) : code
}

/** Country codes in the order of their names. */
export function byCountryName<T extends string>(codes: readonly T[], language: string): T[] {
  const collator = new Intl.Collator(language)
  return [...codes].sort((a, b) => collator.compare(countryName(a, language), countryName(b, language)))
}

/** The countries' names in their alphabet. */
export const countryNames = (codes: readonly string[], language: string): string[] =>
  byCountryName(codes, language).map((code) => countryName(code, language))

/**
 * Short names of a country beside its usual ones, as an index has them: `Holland`, `USA`. Official ones, of many words,
 * are left out.
 */
export const otherCountryNames = (code: string): string[] => [
  ...((aliases as Record<string, string>)[code]?.split('|') ?? []).filter((name) => !/[,(]|(\S+\s+){3}/.test(name)),
  ...Object.keys(abbreviations).filter((short) => abbreviations[short] === code),
]

/** Compared form of a country's name: `Saint` and `St.`, with and without `the`, are one. */
const keyOf = (name: string) =>
  fold(name)
    .replace(/^the /, '')
    .replace(/\bsaint\b/g, 'st')
const adjectives = 'islamic|federal|federative|democratic|socialist|people s|hashemite|independent|co operative'
const states = 'republic|kingdom|state|commonwealth|principality|sultanate|union|grand duchy'
/**
 * What official English names put before the usual one: `Federal Democratic Republic of`, `Kingdom of`, `Commonwealth
 * of the`.
 */
const style = new RegExp(`^((${adjectives}) )*(${states}) of (the )?`)

/** Of two letters a name is only begun in the reader's own language, which the browser knows by itself. */
const shortestBeginning = 3

let index: Map<string, string> | undefined
function byName(): Map<string, string> {
  if (index) return index
  const names = new Map<string, string>(alpha3.map((code, at) => [keyOf(code), countryCodes[at]]))
  for (const language of ['en', 'nl', 'de', 'fr']) {
    for (const form of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([language], { type: 'region', style: form })
      for (const code of offeredCountries) names.set(keyOf(display.of(code) ?? code), code)
    }
  }
  // Names in use that CLDR does not give: official ISO and UN names, names before a renaming, a country's own name for
  // itself, spellings met in aid organisations' files.
  for (const [code, list] of Object.entries(aliases)) for (const name of list.split('|')) names.set(keyOf(name), code)
  for (const [short, code] of Object.entries(abbreviations)) names.set(keyOf(short), code)
  return (index = names)
}

/**
 * The countries somebody may mean who has typed so much of a name, in any language and by any alias: the one of exactly
 * this name first, then those with a name that begins with the words, then those with such a word inside. Each once, at
 * most `limit`; for the picker.
 */
export function countriesNamed(typed: string, limit = 6): string[] {
  const key = keyOf(typed)
  if (key === '') return []
  const exact = countryByName(typed)
  const names = key.length < shortestBeginning ? [] : [...byName()]
  const begun = names.filter(([name]) => name.startsWith(key))
  const inside = names.filter(([name]) => name.includes(` ${key}`))
  return [...new Set([...(exact ? [exact] : []), ...[...begun, ...inside].map(([, code]) => code)])].slice(0, limit)
}

/**
 * The code of a country named in English, Dutch, German or French, by its usual or official name, or given as an
 * alpha-2 or alpha-3 code. Case, accents, punctuation and `&` for `and` do not matter. Undefined where the words are no
 * country ("Mali Situation").
 */
export function countryByName(name: string): string | undefined {
  const code = name.trim().toUpperCase()
  const key = keyOf(name)
  return byName().get(key) ?? (known.has(code) ? code : byName().get(key.replace(style, '')))
}
