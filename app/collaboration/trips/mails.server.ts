/** Mails about a trip, for what somebody must answer or plan anew. They go to members by id: nobody sees an address. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { AnswerInput } from './trip-input.ts'
import type { Trip, TripRequest } from './trip.ts'

/** The traveller is asked; the link leads to the answer. */
export async function mailRequest(tx: Tx, trip: Trip, request: TripRequest): Promise<void> {
  await queueMail(tx, {
    to: { member: trip.traveller.memberId },
    template: request.kind === 'take' ? 'tripTake' : 'tripJoin',
    about: trip.id,
    values: {
      path: paths.tripRequest(trip.office.slug, trip.id, request.id),
      name: request.asker.name,
      organisation: request.asker.organisation || request.asker.office,
      message: request.what,
    },
  })
}

/** The asker hears the answer; the link leads to the trip, in the asker's own office. */
export async function mailAnswer(
  tx: Tx,
  trip: Trip,
  { memberId, officeSlug }: { memberId: string; officeSlug: string },
  { verdict, answer }: AnswerInput,
): Promise<void> {
  await queueMail(tx, {
    to: { member: memberId },
    template: verdict === 'accepted' ? 'tripAccepted' : 'tripDeclined',
    about: trip.id,
    values: { path: paths.trip(officeSlug, trip.id), message: answer },
  })
}

/** Whom the reader put on the trip hears it, and how to take themselves off; nobody where they did so themselves. */
export async function mailAdded(tx: Tx, trip: Trip, memberId: string): Promise<void> {
  const [me] = await tx<{ name: string }[]>`
    select display_name as name from kogge.members
    where office_id = app.office_id() and id = app.member_id() and id <> ${memberId}`
  if (me)
    await queueMail(tx, {
      to: { member: memberId },
      template: 'tripAdded',
      about: trip.id,
      values: { path: paths.trip(trip.office.slug, trip.id), name: me.name },
    })
}

/** Who leads a delegation from now on hears it, and so does whoever it concerns. `trip` is still led by who leaves. */
export async function mailPassed(tx: Tx, trip: Trip, leader: { id: string; name: string }): Promise<void> {
  const values = (office: string) => ({
    path: paths.trip(office, trip.id),
    office: trip.office.name,
    traveller: trip.traveller.name,
  })
  await queueMail(tx, {
    to: { member: leader.id },
    template: 'tripPassed',
    about: trip.id,
    values: values(trip.office.slug),
  })
  for (const { memberId, office } of await concerned(tx, trip)) {
    if (memberId !== leader.id)
      await queueMail(tx, {
        to: { member: memberId },
        template: 'tripLedBy',
        about: trip.id,
        values: { ...values(office), name: leader.name },
      })
  }
}

/**
 * Who travels along or whose request is open or was accepted hears that the trip is off; the traveller too, where an
 * administrator called it off.
 */
export async function mailCancelled(tx: Tx, trip: Trip): Promise<void> {
  const off = { template: 'tripCancelled', about: trip.id } as const
  const { memberId: traveller } = trip.traveller
  if (!trip.mine)
    await queueMail(tx, {
      to: { member: traveller },
      ...off,
      values: { path: paths.trip(trip.office.slug, trip.id), context: 'own' },
    })
  for (const { memberId, office } of (await concerned(tx, trip)).filter(({ memberId }) => memberId !== traveller)) {
    await queueMail(tx, {
      to: { member: memberId },
      ...off,
      values: { path: paths.trip(office, trip.id), context: '' },
    })
  }
}

/** Who travels along or whose request is open or was accepted, with the address of their own office. */
const concerned = (tx: Tx, trip: Trip) => tx<{ memberId: string; office: string }[]>`
  select distinct x.member as "memberId", o.slug as office from (
    select p.other_member_id as member, p.other_office_id as office from kogge.trip_participants p
    where p.office_id = ${trip.office.id} and p.trip_id = ${trip.id}
    union select r.member_id, r.office_id from kogge.trip_requests r
      where r.other_office_id = ${trip.office.id} and r.other_trip_id = ${trip.id}
        and r.state in ('open', 'accepted')) x
  join kogge.offices o on o.id = x.office order by 1`
