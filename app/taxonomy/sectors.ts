/**
 * Sectors: NACE Rev. 2 sections and divisions (Eurostat) and OECD-DAC categories (as published by IATI, CC BY 4.0), under codes
 * with the scheme in front: `nace:C`, `nace:28`, `dac:140`. Names and their sources: app/taxonomy/data/README.md.
 * Pure: shared by the browser and the server.
 */
import de from './data/sectors.de.json' with { type: 'json' }
import en from './data/sectors.en.json' with { type: 'json' }
import nl from './data/sectors.nl.json' with { type: 'json' }
import type { Language, OrganisationKind } from './vocabulary.ts'

export type Scheme = 'nace' | 'dac'
export type Sector = {
  code: string
  scheme: Scheme
  level: 'section' | 'division' | 'category'
  /** A division's section; null for sections and categories. */
  parent: string | null
  /** Official-style name in sentence case. */
  names: Record<Language, string>
  /** At most 30 characters, for chips and facets. */
  short: Record<Language, string>
  /** Withdrawn by the OECD: still read from old data, no longer offered. */
  withdrawn: boolean
}

const divisionsOf: Record<string, string> = {
  A: '01 02 03', B: '05 06 07 08 09',
  C: '10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33',
  D: '35', E: '36 37 38 39', F: '41 42 43', G: '45 46 47', H: '49 50 51 52 53', I: '55 56', J: '58 59 60 61 62 63', K: '64 65 66', L: '68',
  M: '69 70 71 72 73 74 75', N: '77 78 79 80 81 82', O: '84', P: '85', Q: '86 87 88', R: '90 91 92 93', S: '94 95 96', T: '97 98', U: '99',
}
const sectionOf = new Map(Object.entries(divisionsOf).flatMap(([section, list]) => list.split(' ').map((division) => [division, section])))
const withdrawn = new Set(['dac:230', 'dac:920'])

type Names = Record<string, string[]>
const named: Record<Language, Names> = { nl, en, de }

const sectors: Sector[] = Object.keys(en).map((code) => {
  const [scheme, bare] = code.split(':') as [Scheme, string]
  const section = scheme === 'nace' ? sectionOf.get(bare) : undefined
  return {
    code,
    scheme,
    level: scheme === 'dac' ? 'category' : section ? 'division' : 'section',
    parent: section ? `nace:${section}` : null,
    names: { nl: named.nl[code][0], en: named.en[code][0], de: named.de[code][0] },
    short: { nl: named.nl[code][1], en: named.en[code][1], de: named.de[code][1] },
    withdrawn: withdrawn.has(code),
  }
})
const byCode = new Map(sectors.map((sector) => [sector.code, sector]))

/** All 153: each NACE section followed by its divisions (21 + 88), then the 44 DAC categories. */
export function allSectors(): readonly Sector[] {
  return sectors
}

/** The sector with this prefixed code, if there is one. */
export function sectorByCode(code: string): Sector | undefined {
  return byCode.get(code)
}

/** Divisions of a section, in order; empty for anything else. */
export function divisionsIn(section: string): Sector[] {
  return sectors.filter((sector) => sector.parent === section)
}

/** Codes above this one, nearest first: `nace:28` → [`nace:C`]; `dac:14030` (a five-digit purpose) → [`dac:140`]; else empty. */
export function ancestors(code: string): string[] {
  const parent = byCode.get(code)?.parent
  if (parent) return [parent]
  const purpose = /^dac:(\d{3})\d{2}$/.exec(code)
  return purpose && byCode.has(`dac:${purpose[1]}`) ? [`dac:${purpose[1]}`] : []
}

/** Name in `language`; `short` gives the label of at most 30 characters. The code itself where it is unknown. */
export function sectorName(code: string, language: Language, form: 'full' | 'short' = 'full'): string {
  const sector = byCode.get(code)
  return sector ? (form === 'short' ? sector.short : sector.names)[language] : code
}

/**
 * The prefixed code that a person or a file means: `28`, `C`, `nace:28`, `NACE 28`, `28.13` (its division), `140`, `14030` (its
 * category). Undefined where it is no sector of these schemes.
 */
export function canonicalSector(input: string): string | undefined {
  const match = /^(?:(nace|dac)[\s:]*)?([a-u]|\d{1,5}|\d{2}\.\d{1,2})$/i.exec(input.trim())
  if (!match) return undefined
  const scheme = match[1]?.toLowerCase()
  const bare = match[2].toUpperCase()
  const nace = /^\d$/.test(bare) ? `0${bare}` : bare.split('.')[0]
  // Four digits without a dot are neither: DAC purposes have five, NACE classes a dot.
  if (bare.length === 4) return undefined
  const candidates = [...(scheme === 'dac' ? [] : [`nace:${nace}`]), ...(scheme === 'nace' ? [] : [`dac:${bare}`, `dac:${bare.slice(0, 3)}`])]
  return candidates.find((code) => byCode.has(code))
}

/** Which schemes a form offers to an organisation of this kind, the usual one first: aid organisations report DAC, firms NACE. */
export function pickerGroups(kind: OrganisationKind): Scheme[] {
  if (kind === 'company') return ['nace']
  return kind === 'ngo' ? ['dac', 'nace'] : ['nace', 'dac']
}

/** What a form lists of a scheme: sections with their divisions, or the categories still in use as one group without a head. */
export function sectorGroups(scheme: Scheme): { head: Sector | null; sectors: Sector[] }[] {
  if (scheme === 'dac') return [{ head: null, sectors: sectors.filter((sector) => sector.scheme === 'dac' && !sector.withdrawn) }]
  return sectors.filter((sector) => sector.level === 'section').map((head) => ({ head, sectors: divisionsIn(head.code) }))
}
