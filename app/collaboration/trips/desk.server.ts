/** What the desk of a country and the own page show of trips. */
import type { Tx } from '#db/client.server.ts'
import type { Reader } from '#app/identity/reader.server.ts'
import { lacksReport, type TripRequest, type Trip } from './trip.ts'
import { listRequests } from './requests.server.ts'
import { listForMe, type Heard } from './told.server.ts'
import { list } from './trips.server.ts'

/**
 * Coming trips to the country and past delegations with a report, for members of the office; null for everybody else.
 * `network`: the peers' too.
 */
export async function deskTrips(
  tx: Tx,
  { own, office }: Reader,
  country: string,
  network = true,
): Promise<{ coming: Trip[]; reported: Trip[] } | null> {
  if (!own || !office) return null
  const of = { country, officeId: network ? null : office.id }
  return {
    coming: await list(tx, { when: 'coming', ...of }, 6),
    reported: await list(tx, { when: 'past', reported: true, ...of }, 4),
  }
}

export type MyTrips = { trips: Trip[]; unreported: Trip[]; waiting: TripRequest[]; forMe: Heard[] }

/**
 * The acting member's coming trips, what they still have to report of, the requests that wait for their answer, and
 * others' trips to where they have interests.
 */
export async function myTrips(tx: Tx, memberId: string, on: string): Promise<MyTrips> {
  const trips = await list(tx, { when: 'coming', mine: true })
  const waiting: TripRequest[] = []
  for (const trip of trips.filter(({ mine }) => mine))
    waiting.push(...(await listRequests(tx, trip, on)).filter(({ state }) => state === 'open'))
  const own = new Set(trips.map(({ id }) => id))
  const unreported = (await list(tx, { when: 'past', mine: true })).filter((trip) => lacksReport(trip, on))
  return { trips, unreported, waiting, forMe: (await listForMe(tx, memberId)).filter(({ trip }) => !own.has(trip.id)) }
}
