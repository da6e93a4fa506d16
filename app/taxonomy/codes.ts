/**
 * The codes of the four taxonomies at every depth, under one key each: NACE Rev. 2 `nace:C` `nace:28` `nace:28.1`
 * `nace:28.13`; OECD-DAC `dac:140` `dac:14031`; ISCED-F 2013 `isced:07` `isced:073` `isced:0732`; the Sustainable
 * Development Goals `sdg:6`. Which codes there are, what they are part of, and how people write them; their names are
 * given by sectors.ts. Sources: Eurostat (NACE Rev. 2), OECD-DAC and UN as published by IATI (CC BY 4.0), UNESCO
 * Institute for Statistics (ISCED-F 2013); see app/taxonomy/data/README.md. Pure and small: shared by the browser and
 * the server.
 */
import lists from './data/codes.json' with { type: 'json' }

export const codeSchemes = ['nace', 'dac', 'isced', 'sdg'] as const
export type CodeScheme = (typeof codeSchemes)[number]
/** The taxonomies that sectors of presences and organisations come from. */
export const sectorSchemes = ['nace', 'dac', 'isced'] as const
export type SectorScheme = (typeof sectorSchemes)[number]
export type CodeLevel =
  'section' | 'division' | 'group' | 'class' | 'category' | 'purpose' | 'broad' | 'narrow' | 'detailed' | 'goal'
export type Code = {
  /** With the scheme in front: `nace:28.13`. */
  key: string
  scheme: CodeScheme
  level: CodeLevel
  /** The key one level up; null at the top. */
  parent: string | null
  /** Withdrawn by its publisher: read from old data and shown as such, no longer offered. */
  withdrawn: boolean
}

/** A bare code's level is in its length: `C` `28` `28.1` `28.13`, `140` `14031`, `07` `073` `0732`. */
const levels: Record<CodeScheme, Record<number, CodeLevel>> = {
  nace: { 1: 'section', 2: 'division', 4: 'group', 5: 'class' },
  dac: { 3: 'category', 5: 'purpose' },
  isced: { 2: 'broad', 3: 'narrow', 4: 'detailed' },
  sdg: { 1: 'goal', 2: 'goal' },
}
/** Bare codes above a bare code, in its writing; a division's section is the one listed before it. */
const above: Record<CodeScheme, (bare: string, section: string) => string | null> = {
  nace: (bare, section) =>
    bare.length === 1 ? null : bare.length === 2 ? section : bare.length === 4 ? bare.slice(0, 2) : bare.slice(0, 4),
  dac: (bare) => (bare.length === 3 ? null : bare.slice(0, 3)),
  isced: (bare) => (bare.length === 2 ? null : bare.slice(0, -1)),
  sdg: () => null,
}
const withdrawn = new Set(lists.dacWithdrawn.split(' ').map((bare) => `dac:${bare}`))

function listed(scheme: CodeScheme): Code[] {
  let section = ''
  return lists[scheme].split(' ').map((bare) => {
    if (bare.length === 1) section = bare
    const parent = above[scheme](bare, section)
    const key = `${scheme}:${bare}`
    return {
      key,
      scheme,
      level: levels[scheme][bare.length],
      parent: parent && `${scheme}:${parent}`,
      withdrawn: withdrawn.has(key),
    }
  })
}

const codes: Code[] = codeSchemes.flatMap(listed)
const byKey = new Map(codes.map((code) => [code.key, code]))
const children = new Map<string, Code[]>()
for (const code of codes) if (code.parent) children.set(code.parent, [...(children.get(code.parent) ?? []), code])

/** Every code, or every code of one taxonomy, in the taxonomy's own order: each followed by what is part of it. */
export function allCodes(scheme?: CodeScheme): readonly Code[] {
  return scheme ? codes.filter((code) => code.scheme === scheme) : codes
}

/** The code under this key, at whatever depth; undefined where there is none. */
export function codeByKey(key: string): Code | undefined {
  return byKey.get(key)
}

/**
 * True for a key of NACE, DAC or ISCED-F at any depth, withdrawn ones too: what a presence or an organisation can have
 * as sector.
 */
export function isSector(key: string): boolean {
  const code = byKey.get(key)
  return code !== undefined && code.scheme !== 'sdg'
}

/**
 * Keys above this one, nearest first: `nace:28.13` → [`nace:28.1`, `nace:28`, `nace:C`]. Empty for a top or an unknown
 * key.
 */
export function ancestorsOf(key: string): string[] {
  const parent = byKey.get(key)?.parent
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

/** The codes one level below, in order; empty for the deepest and for unknown keys. */
export function childrenOf(key: string): readonly Code[] {
  return children.get(key) ?? []
}

/** Keys below this one at every depth, the nearest first within each branch. */
export function descendantsOf(key: string): string[] {
  return childrenOf(key).flatMap((child) => [child.key, ...descendantsOf(child.key)])
}

/**
 * One key for all codes of the same extent: 36.00 and 36.0 are `nace:36`, section P is `nace:85`, because each is the
 * only part of the other. Unknown keys are their own.
 */
export function extentOf(key: string): string {
  const code = byKey.get(key)
  if (!code) return key
  if (code.level === 'section' || code.level === 'broad') {
    const parts = childrenOf(key)
    return parts.length === 1 ? parts[0].key : key
  }
  const parent = code.parent === null ? undefined : byKey.get(code.parent)
  return parent && parent.level !== 'section' && parent.level !== 'broad' && childrenOf(parent.key).length === 1
    ? extentOf(parent.key)
    : key
}

/**
 * How each taxonomy writes what a person types after (or without) its name. ISCED's "not further defined" codes end in
 * 0: `0710` is 071.
 */
const readings: Record<CodeScheme, (bare: string) => string[]> = {
  nace: (bare) => [/^\d$/.test(bare) ? `0${bare}` : bare, bare.replace(/^(\d\d)(\d{1,2})$/, '$1.$2')],
  dac: (bare) => [bare, /^\d{5}$/.test(bare) ? bare.slice(0, 3) : ''],
  isced: (bare) => [bare, bare.replace(/^(\d{3})[089]$/, '$1'), bare.replace(/^(\d\d)[089][089]?$/, '$1')],
  sdg: (bare) => [/^\d{1,2}$/.test(bare) ? String(Number(bare)) : ''],
}

/**
 * The key that a person or a file means: `28.13`, `nace 2813`, `C`, `14031` (a purpose that DAC does not know: its
 * category), `073`, `ISCED-F 0732`, `SDG 6`. Without a taxonomy's name, one and two digits are NACE, three DAC or else
 * ISCED, four ISCED or else NACE, five DAC. Undefined where nothing fits.
 */
export function canonicalCode(input: string): string | undefined {
  const match = /^(?:(nace|dac|isced|sdg)(?:-f|\s+rev\.?\s*2)?[\s:]*)?([a-u]|\d{1,5}|\d{2}\.\d{1,2})$/i.exec(
    input.trim(),
  )
  if (!match) return undefined
  const bare = match[2].toUpperCase()
  const named = match[1]?.toLowerCase() as CodeScheme | undefined
  const schemes: CodeScheme[] = named
    ? [named]
    : bare.length === 4 && !bare.includes('.')
      ? ['isced', 'nace']
      : bare.length === 3
        ? ['dac', 'isced']
        : ['nace', 'dac']
  return schemes
    .flatMap((scheme) => readings[scheme](bare).map((each) => `${scheme}:${each}`))
    .find((key) => byKey.has(key))
}

/** The same for a sector: undefined for the Sustainable Development Goals. */
export function canonicalSector(input: string): string | undefined {
  const key = canonicalCode(input)
  return key !== undefined && isSector(key) ? key : undefined
}

/**
 * The sectors that a whole search means where it is nothing but a code, with or without its taxonomy's name: `28.13`,
 * `NACE C`, `0712`; a bare number in every taxonomy that has it. Empty for words, and for what is rather one: a letter,
 * a digit, a year.
 */
export function sectorsMeant(words: string): string[] {
  const bare = words.trim()
  if (/^(\w|(19|20)\d\d)$/.test(bare)) return []
  const named = /^\d/.test(bare) ? sectorSchemes.map((scheme) => `${scheme} ${bare}`) : [bare]
  return [...new Set(named.flatMap((each) => canonicalSector(each) ?? []).map(extentOf))]
}
