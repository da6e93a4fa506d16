/**
 * Every code of the four taxonomies at every depth, under one key: NACE Rev. 2 `nace:C` `nace:28` `nace:28.1` `nace:28.13`; OECD-DAC
 * `dac:140` `dac:14031`; ISCED-F 2013 `isced:07` `isced:073` `isced:0732`; the Sustainable Development Goals `sdg:6`.
 * Sections, divisions and categories come from sectors.ts; groups, classes and purposes have English names only.
 * Sources: Eurostat (NACE Rev. 2), OECD-DAC and UN as published by IATI (CC BY 4.0), UNESCO Institute for Statistics (ISCED-F 2013);
 * see app/taxonomy/data/README.md. Pure; about 120 kB of data, so browser components read sectors.ts instead.
 */
import dacPurposes from './data/dac-purposes.en.json' with { type: 'json' }
import isced from './data/isced.json' with { type: 'json' }
import naceClasses from './data/nace-classes.en.json' with { type: 'json' }
import sdg from './data/sdg.json' with { type: 'json' }
import { allSectors } from './sectors.ts'
import type { Language } from './vocabulary.ts'

export const codeSchemes = ['nace', 'dac', 'isced', 'sdg'] as const
export type CodeScheme = (typeof codeSchemes)[number]
export type CodeLevel = 'section' | 'division' | 'group' | 'class' | 'category' | 'purpose' | 'broad' | 'narrow' | 'detailed' | 'goal'
export type Code = {
  /** With the scheme in front: `nace:28.13`. */
  key: string
  scheme: CodeScheme
  level: CodeLevel
  /** The key one level up; null at the top. */
  parent: string | null
  /** English always; Dutch and German for what people choose from. Withdrawn codes say so in their name. */
  names: { en: string } & Partial<Record<Language, string>>
  /** Withdrawn by its publisher: read from old data, no longer offered. */
  withdrawn: boolean
}

const bareOf = (key: string) => key.slice(key.indexOf(':') + 1)

function deepNace(key: string): string {
  const bare = bareOf(key)
  return bare.length === 5 ? key.slice(0, -1) : key.slice(0, -2)
}

const triple = ([en, nl, de]: string[]): Code['names'] => (nl ? { en, nl, de } : { en })
const iscedLevels: Record<number, CodeLevel> = { 2: 'broad', 3: 'narrow', 4: 'detailed' }

const codes: Code[] = [
  ...allSectors().map(({ code, scheme, level, parent, names, withdrawn }): Code => ({ key: code, scheme, level, parent, names, withdrawn })),
  ...Object.entries(naceClasses).map(([key, en]): Code => (
    { key, scheme: 'nace', level: key.length === 10 ? 'class' : 'group', parent: deepNace(key), names: { en }, withdrawn: false }
  )),
  ...Object.entries(dacPurposes).map(([key, en]): Code => (
    { key, scheme: 'dac', level: 'purpose', parent: key.slice(0, 7), names: { en }, withdrawn: en.endsWith('(withdrawn)') }
  )),
  ...Object.entries(isced).map(([key, names]): Code => ({
    key, scheme: 'isced', level: iscedLevels[bareOf(key).length], parent: bareOf(key).length === 2 ? null : key.slice(0, -1),
    names: triple(names), withdrawn: false,
  })),
  ...Object.entries(sdg).map(([key, names]): Code => ({ key, scheme: 'sdg', level: 'goal', parent: null, names: triple(names), withdrawn: false })),
]
const byKey = new Map(codes.map((code) => [code.key, code]))
const children = new Map<string, Code[]>()
for (const code of codes) if (code.parent) children.set(code.parent, [...(children.get(code.parent) ?? []), code])

/** Every code, or every code of one taxonomy: upper levels first, each level in the taxonomy's own order. */
export function allCodes(scheme?: CodeScheme): readonly Code[] {
  return scheme ? codes.filter((code) => code.scheme === scheme) : codes
}

/** The code under this key, at whatever depth; undefined where there is none. */
export function codeByKey(key: string): Code | undefined {
  return byKey.get(key)
}

/** Keys above this one, nearest first: `nace:28.13` → [`nace:28.1`, `nace:28`, `nace:C`]. Empty for a top or an unknown key. */
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

/** The name in `language`, in English where only that exists; the key itself where it is unknown. */
export function codeName(key: string, language: Language): string {
  const code = byKey.get(key)
  return code ? (code.names[language] ?? code.names.en) : key
}

/** How each taxonomy writes what a person types after (or without) its name. ISCED's "not further defined" codes end in 0: `0710` is 071. */
const readings: Record<CodeScheme, (bare: string) => string[]> = {
  nace: (bare) => [/^\d$/.test(bare) ? `0${bare}` : bare, bare.replace(/^(\d\d)(\d{1,2})$/, '$1.$2')],
  dac: (bare) => [bare, /^\d{5}$/.test(bare) ? bare.slice(0, 3) : ''],
  isced: (bare) => [bare, bare.replace(/^(\d{3})[089]$/, '$1'), bare.replace(/^(\d\d)[089][089]?$/, '$1')],
  sdg: (bare) => [/^\d{1,2}$/.test(bare) ? String(Number(bare)) : ''],
}

/**
 * The key that a person or a file means: `28.13`, `nace 2813`, `C`, `14031` (a purpose that DAC does not know: its category), `073`,
 * `ISCED-F 0732`, `SDG 6`. Without a taxonomy's name, one and two digits are NACE, three DAC or else ISCED, four ISCED or else NACE,
 * five DAC. Undefined where nothing fits.
 */
export function canonicalCode(input: string): string | undefined {
  const match = /^(?:(nace|dac|isced|sdg)(?:-f|\s+rev\.?\s*2)?[\s:]*)?([a-u]|\d{1,5}|\d{2}\.\d{1,2})$/i.exec(input.trim())
  if (!match) return undefined
  const bare = match[2].toUpperCase()
  const named = match[1]?.toLowerCase() as CodeScheme | undefined
  const schemes: CodeScheme[] = named ? [named] : bare.length === 4 && !bare.includes('.') ? ['isced', 'nace'] : bare.length === 3 ? ['dac', 'isced'] : ['nace', 'dac']
  return schemes.flatMap((scheme) => readings[scheme](bare).map((each) => `${scheme}:${each}`)).find((key) => byKey.has(key))
}
