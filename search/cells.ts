/**
 * Map cells. The earth in Web Mercator is cut into squares named by quadkeys (Bing Maps Tile System): at zoom n a key
 * has n digits, and a key's first digits name the square around it. A document carries one key a band, each counted as
 * a facet, so that clusters come from the same query as the list and `_geo` need not be filterable.
 */
export const cellBands = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12] as const
export type CellBand = (typeof cellBands)[number]

/** The document's attribute that holds the cell of a band. */
export const cellAttribute = (band: CellBand) => `cell${band}` as const
export type CellAttribute = ReturnType<typeof cellAttribute>

/** Web Mercator ends here; beyond, a place counts to the outermost square. */
const mercatorLimit = 85.05112878

/** The quadkey of a place (degrees, WGS 84) at `zoom` ≥ 1. */
export function quadkey(lat: number, lon: number, zoom: number): string {
  const size = 2 ** zoom
  const sine = Math.sin((Math.max(-mercatorLimit, Math.min(mercatorLimit, lat)) * Math.PI) / 180)
  const clamp = (value: number) => Math.max(0, Math.min(size - 1, Math.floor(value * size)))
  const x = clamp((lon + 180) / 360)
  const y = clamp(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))
  let key = ''
  for (let bit = zoom - 1; bit >= 0; bit--) key += String(((x >> bit) & 1) + 2 * ((y >> bit) & 1))
  return key
}

/** The square of a quadkey in degrees. */
export function cellBounds(key: string): { west: number; south: number; east: number; north: number } {
  const size = 2 ** key.length
  let x = 0
  let y = 0
  for (const digit of key) {
    x = x * 2 + (Number(digit) & 1)
    y = y * 2 + (Number(digit) >> 1)
  }
  const lon = (column: number) => (column / size) * 360 - 180
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI
  return { west: lon(x), east: lon(x + 1), north: lat(y), south: lat(y + 1) }
}

/** True for digits 0–3 of a length that some band has. */
export function isCell(key: string): boolean {
  return /^[0-3]+$/.test(key) && (cellBands as readonly number[]).includes(key.length)
}
