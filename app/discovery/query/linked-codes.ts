/** Sectors that are the same trade as these, and those that come near them, by the crosswalk. Pure; on the server. */
import { ancestorsOf, codeByKey, extentOf } from '#app/taxonomy/codes.ts'
import { crosswalkRows, isMixed, type CrosswalkRow } from '#app/taxonomy/crosswalk.ts'

/** Every row under both of its codes. */
let rows: Map<string, { other: string; row: CrosswalkRow }[]> | undefined
function rowsOf(code: string) {
  if (!rows) {
    rows = new Map()
    for (const row of crosswalkRows()) {
      const [a, b] = row.via.map(extentOf)
      for (const [key, other] of [
        [a, b],
        [b, a],
      ])
        rows.set(key, [...(rows.get(key) ?? []), { other, row }])
    }
  }
  return rows.get(extentOf(code)) ?? []
}

const linked = (codes: string[], fits: (row: CrosswalkRow) => boolean) =>
  codes.flatMap((code) => rowsOf(code).flatMap(({ other, row }) => (fits(row) && !isMixed(other) ? [other] : [])))

/** These codes with those of the other taxonomies that say the same: exactly linked. */
export const sameSectors = (codes: string[]): string[] => [
  ...new Set([...codes, ...linked(codes, ({ strength, kind }) => strength === 'exact' && kind === 'same')]),
]

/**
 * Codes that come near these: closely linked ones, and with `suppliers` those that make what these need or need what
 * these make.
 */
export const nearSectors = (codes: string[], { suppliers }: { suppliers: boolean }): string[] => [
  ...new Set(
    linked(codes, ({ strength, kind }) =>
      kind === 'same'
        ? strength === 'exact' || strength === 'close'
        : suppliers && strength !== 'broad' && kind !== null,
    ),
  ),
]

/** The codes above these at which somebody may have stopped: groups, divisions, categories, narrow fields. */
export const coarserSectors = (codes: string[]): string[] => [
  ...new Set(
    codes
      .flatMap(ancestorsOf)
      .filter((code) => !['section', 'broad'].includes(codeByKey(code)?.level ?? 'section') && !isMixed(code)),
  ),
]
