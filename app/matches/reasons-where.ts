/** Where two presences are from each other: the rules about countries and places. Pure. */
import { areNeighbours, subregionOf } from '#app/taxonomy/neighbours.ts'
import type { Reason, Side } from './match.ts'
import { nearKilometres, weights, type Rule } from './weights.ts'

/** `far`: in different countries that neither touch nor share a region. */
export type Nearness = 'here' | 'neighbour' | 'region' | 'far'

/** A reason with the points of the table, or with fewer. Below zero it speaks against. */
export function reasonBy(rule: Rule, parts: Reason['parts'], points: number = weights[rule]): Reason {
  return { rule, for: points >= 0, points, parts }
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
type Point = { lat: number; lon: number }
/** Kilometres along the great circle (haversine, mean radius 6,371 km). */
export function kilometresBetween(a: Point, b: Point): number {
  const [lat, lon] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2]
  const h = Math.sin(lat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, h)))
}

/** How near, and the reasons that follow: `countries`, `places`, `kilometres`, `region`, `looking` in their parts. */
export function whereReasons({ presence: mine }: Side, { presence: theirs }: Side): { nearness: Nearness; reasons: Reason[] } {
  const countries = [mine.country, theirs.country]
  if (mine.country === theirs.country) {
    const looking = whoLooks(mine, theirs)
    const here = reasonBy('same-country', { countries: [mine.country], ...(looking && { looking }) })
    return { nearness: 'here', reasons: [here, ...placeReasons(mine, theirs)] }
  }
  const elsewhere = reasonBy('other-country', { countries })
  if (areNeighbours(mine.country, theirs.country)) {
    const beside = reasonBy('neighbouring-country', { countries })
    return { nearness: 'neighbour', reasons: [beside, ...placeReasons(mine, theirs), elsewhere] }
  }
  const region = subregionOf(mine.country)
  if (!region || region !== subregionOf(theirs.country)) return { nearness: 'far', reasons: [] }
  return { nearness: 'region', reasons: [reasonBy('same-region', { countries, region }), elsewhere] }
}

function whoLooks(mine: Side['presence'], theirs: Side['presence']): Reason['parts']['looking'] {
  if (mine.standing === 'looking') return theirs.standing === 'looking' ? 'both' : 'you'
  return theirs.standing === 'looking' ? 'they' : undefined
}

function placeReasons({ country, place: mine }: Side['presence'], { country: other, place: theirs }: Side['presence']): Reason[] {
  if (!mine || !theirs) return []
  const same = mine.id !== null && theirs.id !== null ? mine.id === theirs.id : country === other && mine.name === theirs.name
  if (same) return [reasonBy('same-place', { places: [theirs.name] })]
  const kilometres = kilometresBetween(mine, theirs)
  if (kilometres > nearKilometres) return []
  return [reasonBy('near', { places: [mine.name, theirs.name], kilometres: Math.max(1, Math.round(kilometres)) })]
}
