/** Who hears of a trip. Pure: the digest, the trip's page and the tests ask the same rule. */
import { link } from '#app/taxonomy/crosswalk.ts'
import type { TripVisibility } from './trip.ts'

/** What of a trip decides who hears of it. */
export type Announced = {
  officeId: string
  memberId: string
  country: string
  sectors: string[]
  visibility: TripVisibility
}
/**
 * A member, what their organisation publishes or looks at, and the desks they answer for. `peers`: offices of shared
 * networks.
 */
export type Listener = {
  memberId: string
  officeId: string
  peers: string[]
  interests: { country: string; sectors: string[] }[]
  desks: string[]
}
/**
 * `sector`: their interest there links with the trip's sectors (which: `sectors`, the trip's codes); `country`: they
 * are there or look at it; `desk`: they answer for it.
 */
export type Told = { memberId: string; why: 'sector' | 'country' | 'desk'; sectors: string[] }

const order: Told['why'][] = ['sector', 'country', 'desk']

const hears = (trip: Announced, person: Listener) =>
  person.memberId !== trip.memberId &&
  (person.officeId === trip.officeId || (trip.visibility === 'network' && person.peers.includes(trip.officeId)))

function reasonOf(trip: Announced, person: Listener): Told | null {
  const there = person.interests.filter(({ country }) => country === trip.country)
  const sectors = trip.sectors.filter((code) =>
    there.some((interest) => interest.sectors.some((own) => link(own, code) !== null)),
  )
  if (sectors.length > 0) return { memberId: person.memberId, why: 'sector', sectors }
  if (there.length > 0) return { memberId: person.memberId, why: 'country', sectors }
  return person.desks.includes(trip.country) ? { memberId: person.memberId, why: 'desk', sectors } : null
}

/**
 * Of these people, those who are told of the trip: members whose organisation is in the country or looks at it, and
 * ambassadors of its desk; of the same office, or of a peer's where the trip is for the network; never the traveller.
 * Those whose sectors link with it first, and otherwise in the order given.
 */
export function whoIsTold(trip: Announced, people: Listener[]): Told[] {
  return people
    .filter((person) => hears(trip, person))
    .flatMap((person) => reasonOf(trip, person) ?? [])
    .sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
}
