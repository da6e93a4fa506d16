/** The mail that carries an invitation's link. */
import type { Tx } from '#db/client.server.ts'
import { tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Invited } from './invitations.server.ts'

/**
 * Null where one more invitation may go to this address from this office (by its name) today; else the seconds until it
 * may. Counts it.
 */
export const invitedTooOften = (office: { name: string }, email: string): Promise<number | null> =>
  tooOften(
    ['invitationToAddress', `${office.name} ${email.toLowerCase()}`],
    ['invitationsToAddress', email.toLowerCase()],
  )

/**
 * Queues it in the transaction that made the invitation. `by` is the inviting member's id, or the name of who invites
 * for the platform: then an administrator is invited, of a draft with what an office is and what to do first.
 * Nobody is known behind the address: `language` is the inviter's, and the office's own where the platform invites.
 */
export async function mailInvitation(
  tx: Tx,
  {
    email,
    token,
    office,
    by,
    language,
    role = 'admin',
    countries = [],
  }: {
    email: string
    token: string
    office: { name: string; draft?: boolean }
    by: string | { name: string }
    language: Language
  } & Partial<Invited>,
): Promise<void> {
  const platform = typeof by !== 'string'
  const [inviter] = platform
    ? [by]
    : await tx<
        { name: string }[]
      >`select display_name as name from kogge.members where office_id = app.office_id() and id = ${by}`
  await queueMail(tx, {
    to: { address: email, language },
    template: 'invitation',
    values: {
      path: paths.invitation(token),
      office: office.name,
      inviter: inviter?.name ?? 'Kogge',
      role,
      countries: countries.join(),
      first: platform && office.draft ? 'yes' : '',
    },
  })
}
