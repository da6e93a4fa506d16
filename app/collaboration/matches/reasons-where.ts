/** Where two presences are from each other: the rules about countries and places. Pure. */
import { isPast } from '#app/directory/presences/presence.ts'
import { areNeighbours, subregionOf } from '#app/taxonomy/neighbours.ts'
import type { Context, Reason, Side } from './match.ts'
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
function kilometresBetween(a: Point, b: Point): number {
  const [lat, lon] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2]
  const h = Math.sin(lat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, h)))
}

/**
 * How near, and the reasons that follow: `countries`, `places`, `kilometres`, `region`, `looking`, `past` in their
 * parts.
 */
export function whereReasons(
  { presence: mine }: Side,
  { presence: theirs }: Side,
  { on }: Context,
): { nearness: Nearness; reasons: Reason[] } {
  const countries = [mine.country, theirs.country]
  const looking = whichOf(mine.standing === 'looking', theirs.standing === 'looking')
  const past = whichOf(isPast(mine, on), isPast(theirs, on))
  const how = { ...(looking && { looking }), ...(past && { past }) }
  if (mine.country === theirs.country) {
    const here = reasonBy('same-country', { countries: [mine.country], ...how })
    return { nearness: 'here', reasons: [here, ...placeReasons(mine, theirs, past)] }
  }
  const elsewhere = reasonBy('other-country', { countries })
  if (areNeighbours(mine.country, theirs.country)) {
    const beside = reasonBy('neighbouring-country', { countries, ...how })
    return { nearness: 'neighbour', reasons: [beside, ...placeReasons(mine, theirs, past), elsewhere] }
  }
  const region = subregionOf(mine.country)
  if (!region || region !== subregionOf(theirs.country)) return { nearness: 'far', reasons: [] }
  return { nearness: 'region', reasons: [reasonBy('same-region', { countries, region, ...how }), elsewhere] }
}

const whichOf = (you: boolean, they: boolean): 'you' | 'they' | 'both' | undefined =>
  you && they ? 'both' : you ? 'you' : they ? 'they' : undefined

function placeReasons(
  { country, place: mine }: Side['presence'],
  { country: other, place: theirs }: Side['presence'],
  past: Reason['parts']['past'],
): Reason[] {
  if (!mine || !theirs) return []
  const same =
    mine.id !== null && theirs.id !== null ? mine.id === theirs.id : country === other && mine.name === theirs.name
  if (same) return [reasonBy('same-place', { places: [theirs.name], ...(past && { past }) })]
  const kilometres = kilometresBetween(mine, theirs)
  if (kilometres > nearKilometres) return []
  return [
    reasonBy('near', {
      places: [mine.name, theirs.name],
      kilometres: Math.max(1, Math.round(kilometres)),
      ...(past && { past }),
    }),
  ]
}
