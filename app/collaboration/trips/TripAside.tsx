import type { Presence } from '#app/directory/presences/presence.ts'
import { MeetLink } from '#app/directory/presences/MeetLink.tsx'
import { Participants } from './Participants.tsx'
import type { Participant } from './participants.server.ts'
import type { RequestKind } from './trip.ts'
import { TripAsk } from './TripActions.tsx'
import type { ShownTrip } from './TripCard.tsx'
import { TripFacts } from './TripFacts.tsx'

type Props = {
  trip: ShownTrip
  office: string
  requests: { kind: RequestKind; state: string; mine: boolean }[]
  participants: Participant[]
  told: { all: number } | null
  /** The listing by which one asks to meet whom the trip is for. */
  listing: Presence | undefined
}

/** Beside a trip: what can be asked of who travels, the facts, and who travels along. */
export function TripAside({ trip, office, requests, participants, told, listing }: Props) {
  return (
    <aside className="grid gap-4">
      <TripAsk trip={trip} office={office} requests={requests} />
      {listing && !trip.mine && <MeetLink presence={listing} />}
      <TripFacts trip={trip} office={office} told={told} />
      {(participants.length > 0 || trip.kind === 'delegation') && (
        <Participants participants={participants} trip={trip} office={office} />
      )}
    </aside>
  )
}
