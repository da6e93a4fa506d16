/**
 * Which countries lie side by side. Codes are ISO 3166-1 alpha-2, and XK.
 *
 * Neighbours share a land border: derived from the shared lines of Natural Earth 1:10m (npm `world-atlas`, public
 * domain), with French Guiana apart from France, and with three borders that the drawing misses: Botswana–Zambia at
 * Kazungula, China–Macao, and Canada–Greenland on Hans Island. app/taxonomy/world/neighbours.test.ts compares. Whose
 * ground is whose: docs/decisions/map-borders.md.
 *
 * Regions: the smallest areas of the United Nations' "Standard country or area codes for statistical use" (M49): its
 * subregions, and its intermediate regions where it has those (Eastern Africa, the Caribbean; the Channel Islands count
 * as Northern Europe). Taiwan and Kosovo, which M49 does not list, are where CLDR's territory containment has them.
 * Antarctica is in none.
 */
import { neighbours, subregions } from './data/neighbours.json' with { type: 'json' }

const beside = new Map(Object.entries(neighbours).map(([code, list]) => [code, new Set(list.split(' '))]))
const regionOf = new Map(
  Object.entries(subregions).flatMap(([region, list]) => list.split(' ').map((code) => [code, region])),
)

/**
 * The countries that share a land border with this one, in order of their codes; empty for islands and unknown codes.
 */
export function neighboursOf(country: string): string[] {
  return [...(beside.get(country) ?? [])]
}

/** Two different countries share a land border. The same both ways round. */
export function areNeighbours(one: string, other: string): boolean {
  return beside.get(one)?.has(other) ?? false
}

/**
 * The M49 code of the region (`014`: Eastern Africa; Intl.DisplayNames has its name); undefined for Antarctica and
 * unknown codes.
 */
export function subregionOf(country: string): string | undefined {
  return regionOf.get(country)
}
