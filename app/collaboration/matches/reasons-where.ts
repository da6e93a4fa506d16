/** Where two presences are from each other: the rules about countries and places. Pure. */
import { isPast } from '#app/directory/presences/presence.ts'
import { areNeighbours, subregionOf } from '#app/taxonomy/neighbours.ts'
import type { Context, Reason, Side } from './match.ts'
import { nearKilometres, weights, type Rule } from './weights.ts'

/**
 * `home`: in different countries, and one is where the other sits; `far`: in different countries that neither touch nor
 * share a region.
 */
export type Nearness = 'here' | 'home' | 'neighbour' | 'region' | 'far'

/** Who sits in the country of the other's presence. Two who sit in one country are no partners from abroad. */
export type Homes = { you: boolean; they: boolean }
export function homesOf({ presence: mine }: Side, { presence: theirs }: Side): Homes {
  const [own, other] = [mine.organisation.seat.country, theirs.organisation.seat.country]
  return { you: own !== other && own === theirs.country, they: own !== other && other === mine.country }
}
/** A seat that comes on top of another reason to be near, as a shared place does. */
const besidePoints = weights['same-place']

/** Whose seat makes them near: `countries` and `looking` (who only looks at the country) in the parts. */
function homeReasons({ presence: mine }: Side, { presence: theirs }: Side, homes: Homes, beside: boolean): Reason[] {
  const sits = (rule: 'they-sit-there' | 'you-sit-there', at: Side['presence'], who: 'you' | 'they', points: number) =>
    reasonBy(rule, { countries: [at.country], ...(at.standing === 'looking' && { looking: who }) }, points)
  const { 'they-sit-there': full } = weights
  return [
    ...(homes.they ? [sits('they-sit-there', mine, 'you', beside ? besidePoints : full)] : []),
    ...(homes.you ? [sits('you-sit-there', theirs, 'they', beside || homes.they ? besidePoints : full)] : []),
  ]
}

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
  one: Side,
  other: Side,
  { on }: Context,
): { nearness: Nearness; homes: Homes; reasons: Reason[] } {
  const [mine, theirs, homes] = [one.presence, other.presence, homesOf(one, other)]
  const countries = [mine.country, theirs.country]
  const looking = whichOf(mine.standing === 'looking', theirs.standing === 'looking')
  const past = whichOf(isPast(mine, on), isPast(theirs, on))
  const how = { ...(looking && { looking }), ...(past && { past }) }
  if (mine.country === theirs.country) {
    const here = reasonBy('same-country', { countries: [mine.country], ...how })
    const beside = [...homeReasons(one, other, homes, true), ...placeReasons(mine, theirs, past)]
    return { nearness: 'here', homes, reasons: [here, ...beside] }
  }
  if (homes.you || homes.they) return { nearness: 'home', homes, reasons: homeReasons(one, other, homes, false) }
  const elsewhere = reasonBy('other-country', { countries })
  if (areNeighbours(mine.country, theirs.country)) {
    const beside = reasonBy('neighbouring-country', { countries, ...how })
    return { nearness: 'neighbour', homes, reasons: [beside, ...placeReasons(mine, theirs, past), elsewhere] }
  }
  const region = subregionOf(mine.country)
  if (!region || region !== subregionOf(theirs.country)) return { nearness: 'far', homes, reasons: [] }
  return { nearness: 'region', homes, reasons: [reasonBy('same-region', { countries, region, ...how }), elsewhere] }
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
