/**
 * Countries. Codes: ISO 3166-1 alpha-2, the 249 officially assigned (ISO Online Browsing Platform, state of 2024); names: the
 * platform's own CLDR data through Intl.DisplayNames, so that there is no list of names to keep in three languages.
 * Kosovo has no official code; `XK` is the user-assigned one that the EU, CLDR and GeoNames use, and organisations are active
 * there, so it can be chosen and is accepted, but it is not in `countryCodes` (docs/decisions/countries.md).
 */
import { fold } from './fold.ts'

export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

/** What a form offers: the official codes and Kosovo. */
export const offeredCountries: readonly string[] = [...countryCodes, 'XK']
const known = new Set(offeredCountries)

/** True for an upper-case code that a presence can have. */
export function isCountry(code: string): boolean {
  return known.has(code)
}

const displayNames = new Map<string, Intl.DisplayNames>()
/** The country's name in `language` (a BCP 47 tag); the code itself where it is none. */
export function countryName(code: string, language: string): string {
  if (!known.has(code)) return code
  let names = displayNames.get(language)
  if (!names) displayNames.set(language, (names = new Intl.DisplayNames([language], { type: 'region' })))
  return names.of(code) ?? code
}

/** Names in use that CLDR does not give: official ISO and UN names, names before a renaming, spellings met in aid organisations' files. */
const aliases: Record<string, string> = {
  BN: 'Brunei Darussalam', BO: 'Bolivia (Plurinational State of)|Plurinational State of Bolivia', BA: 'Bosnia|Bosnia-Herzegovina|BiH',
  BY: 'Wit-Rusland|Weissrussland', CD: 'Democratic Republic of the Congo|Democratic Republic of Congo|Congo, Democratic Republic of the|' +
    'Congo, The Democratic Republic of the|Congo (Democratic Republic of the)|DR Congo|DRC|D.R. Congo|RDC|Congo DR|Congo-Kinshasa|' +
    'Congo (Kinshasa)|République démocratique du Congo|Democratische Republiek Congo|Demokratische Republik Kongo|Zaire',
  CF: 'CAR|Central African Rep.|RCA', CG: 'Congo|Congo (Brazzaville)|Congo (Brazaville)|Congo Brazzaville|Republic of the Congo|' +
    'Republic of Congo|Congo, Republic of the|Congo Republic|République du Congo|Republiek Congo|Republik Kongo',
  CI: "Cote d'Ivoire|Ivory Coast|Ivoorkust|Elfenbeinküste", CV: 'Cabo Verde|Cape Verde|Kaapverdië|Kap Verde',
  CZ: 'Czech Republic|Czechia|Tsjechië|Tschechische Republik|Tschechien', EG: 'Arab Republic of Egypt', FK: 'Falkland Islands (Malvinas)',
  FM: 'Federated States of Micronesia|Micronesia (Federated States of)', GB: 'UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|' +
    'United Kingdom of Great Britain and Northern Ireland|Groot-Brittannië|Grossbritannien|Engeland',
  GM: 'The Gambia|Gambia, The', HK: 'Hong Kong|Hong Kong SAR', IR: 'Iran (Islamic Republic of)|Islamic Republic of Iran', KG: 'Kyrgyz Republic',
  KP: "Democratic People's Republic of Korea|DPRK|DPR Korea|Korea, North|Korea (Democratic People's Republic of)",
  KR: 'Republic of Korea|Korea, Republic of|Korea (Republic of)|Korea, South|Korea', LA: "Lao People's Democratic Republic|Lao PDR|Lao",
  LY: 'Libyan Arab Jamahiriya|State of Libya', MD: 'Republic of Moldova|Moldova, Republic of|Moldova (Republic of)',
  MK: 'Macedonia|FYROM|Republic of North Macedonia|The former Yugoslav Republic of Macedonia|Macedonië', MM: 'Burma|Birma|Myanmar',
  NL: 'Holland|The Netherlands|Kingdom of the Netherlands', PS: 'Palestine|State of Palestine|Palestine, State of|occupied Palestinian territory|oPt|' +
    'West Bank and Gaza Strip|Palestina|Palästina', RU: 'Russian Federation|Russische Federatie|Russische Föderation', RW: 'Ruanda',
  SD: 'Republic of the Sudan|The Sudan', SS: 'Republic of South Sudan', ST: 'Sao Tome and Principe', SY: 'Syrian Arab Republic|Syrian Republic',
  SZ: 'Swaziland|Swasiland', TL: 'East Timor|Timor-Leste|Oost-Timor|Osttimor', TR: 'Turkey|Türkiye|Republic of Türkiye|Turquie|Turkije',
  TW: 'Taiwan|Taiwan (Province of China)|Taiwan, Province of China', TZ: 'United Republic of Tanzania|Tanzania, United Republic of|Tanzania (United Republic of)',
  US: 'USA|U.S.A.|US|United States of America|VS|Verenigde Staten van Amerika|Vereinigte Staaten von Amerika', VA: 'Holy See|Heilige Stoel',
  VE: 'Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela', VN: 'Viet Nam|Socialist Republic of Vietnam',
  VG: 'Virgin Islands (British)', VI: 'Virgin Islands (U.S.)', XK: 'Kosovo (UNSCR 1244)|Kosovo (UNSC 1244)|Republic of Kosovo',
}

let index: Map<string, string> | undefined
function byName(): Map<string, string> {
  if (index) return index
  index = new Map()
  for (const language of ['en', 'nl', 'de', 'fr']) {
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([language], { type: 'region', style })
      for (const code of offeredCountries) index.set(fold(names.of(code) ?? code), code)
    }
  }
  for (const [code, list] of Object.entries(aliases)) for (const name of list.split('|')) index.set(fold(name), code)
  return index
}

/**
 * The code of a country named in English, Dutch, German or French, by its usual or official name, or given as a code itself.
 * Case, accents, punctuation and `&` for `and` do not matter. Undefined where the words are no country ("Mali Situation").
 */
export function countryByName(name: string): string | undefined {
  const code = name.trim().toUpperCase()
  return byName().get(fold(name)) ?? (known.has(code) ? code : undefined)
}
