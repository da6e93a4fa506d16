/** Mails about trips. Texts: locales/<language>/mail-trips.json. */
import type { Tx } from '#db/client.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'

/** `country` and the days (YYYY-MM-DD) become `where` and `when` in the reader's language. */
type Trip = { traveller: string; country: string; fromOn: string; untilOn: string }

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /** `name`, `organisation` and `message`: as who asks gave them. */
    tripTake: { path: string; name: string; organisation: string; message: string }
    tripJoin: { path: string; name: string; organisation: string; message: string }
    tripAccepted: { path: string; message: string }
    tripDeclined: { path: string; message: string }
    /** `own`: to the traveller, whose trip an administrator called off. */
    tripCancelled: { path: string; context: '' | 'own' }
    /** `name` put the reader on the trip. */
    tripAdded: { path: string; name: string }
    /** The reader leads the delegation that `traveller`, who leaves, led. */
    tripPassed: { path: string; office: string; traveller: string }
    tripLedBy: { path: string; office: string; traveller: string; name: string }
  }
  interface Seen {
    tripTake: Trip
    tripJoin: Trip
    tripAccepted: Trip
    tripDeclined: Trip
    tripCancelled: Trip
    tripAdded: Trip
    tripPassed: Trip
    tripLedBy: Trip
  }
}

async function look(tx: Tx, id: string): Promise<Trip | undefined> {
  const [row] = await tx<Trip[]>`
    select traveller_name as traveller, country::text, from_on::text as "fromOn", until_on::text as "untilOn"
    from kogge.trips where id = ${id}`
  return row
}

const told = { texts: 'mail-trips', look }
export const tripMails = {
  tripTake: told,
  tripJoin: told,
  tripAccepted: told,
  tripDeclined: told,
  // That it is off they hear all the same, without whose or where.
  tripCancelled: { ...told, unseen: { path: '', context: 'unseen' } },
  tripAdded: told,
  tripPassed: told,
  tripLedBy: told,
} satisfies Partial<MailKinds>
