/** What is mailed about appointments and applications, in the transaction that makes them. */
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.server.ts'
import { latestOf } from './applications.server.ts'

type Office = { id: string; slug: string; name: string }

/** Tells somebody for which countries they answer from now on. `person`: whose account it is. */
export const mailAppointment = (tx: Tx, person: string, office: Office, countries: string[]): Promise<void> =>
  queueMail(tx, {
    to: { person },
    template: 'ambassadorAppointed',
    values: { path: paths.ownAmbassador(office.slug), office: office.name, countries: countries.join() },
  })

/** Tells the administrators of the application that this member has open, and leads them to it. */
export async function mailApplication(tx: Tx, memberId: string, office: Office): Promise<void> {
  const application = await latestOf(tx, memberId)
  if (application?.state !== 'open') return
  const { id, name, why, countries } = application
  await queueMail(tx, {
    to: { adminsOf: office.id },
    template: 'ambassadorApplied',
    values: {
      path: paths.acceptApplication(office.slug, id),
      office: office.name,
      name,
      message: why,
      countries: countries.join(),
    },
  })
}
