/** The counts by sector as a person scans them: the upper levels of each taxonomy, and what is chosen. Pure. */
import { ancestorsOf, childrenOf, codeByKey, sectorSchemes, type SectorScheme } from '#app/taxonomy/codes.ts'

type Counted = { code: string; count: number; name: string }
/** `depth`: under how many others it stands. */
export type Placed<T> = T & { depth: number }

const scanned = new Set(['section', 'division', 'category', 'broad', 'narrow'])

/** A section that is nothing but its one division would stand there twice. */
function isScanned(key: string): boolean {
  const code = codeByKey(key)
  return (
    code !== undefined &&
    scanned.has(code.level) &&
    !(['section', 'broad'].includes(code.level) && childrenOf(key).length === 1)
  )
}

/** Of all counted codes those that a list shows. The others are found by typing, and can stand in an address. */
export function scannedSectors(counts: Record<string, number>, chosen: string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([code]) => chosen.includes(code) || isScanned(code)))
}

/**
 * Codes by taxonomy, each under what it is part of where that is there too, the most found first. Taxonomies without
 * any are left out.
 */
export function sectorTree<T extends Counted>(
  all: T[],
  language: string,
): { scheme: SectorScheme; choices: Placed<T>[] }[] {
  const known = new Set(all.map(({ code }) => code))
  const parts = new Map<string, T[]>()
  for (const choice of [...all].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language))) {
    // What is part of nothing else here stands right under its taxonomy.
    const above = ancestorsOf(choice.code).find((key) => known.has(key)) ?? choice.code.replace(/:.*$/, '')
    const beside = parts.get(above)
    if (beside) beside.push(choice)
    else parts.set(above, [choice])
  }
  const under = (parent: string, depth: number): Placed<T>[] =>
    (parts.get(parent) ?? []).flatMap((choice) => [{ ...choice, depth }, ...under(choice.code, depth + 1)])
  return sectorSchemes
    .map((scheme) => ({ scheme, choices: under(scheme, 0) }))
    .filter(({ choices }) => choices.length > 0)
}
