/** Mails about organisations. Texts: locales/<language>/mail-organisations.json. */
import type { Tx } from '#db/client.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'

type Named = { organisation: string }

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    organisationWaiting: { path: string; office: string; organisation: string }
    organisationApproved: { path: string; office: string }
    organisationRejected: { path: string; office: string; message: string }
  }
  interface Seen {
    organisationApproved: Named
    organisationRejected: Named
  }
}

/** The organisation's name, for who sees it. */
async function look(tx: Tx, id: string): Promise<Named | undefined> {
  const [row] = await tx<Named[]>`select name as organisation from kogge.organisations where id = ${id}`
  return row
}

const texts = 'mail-organisations'
export const organisationMails = {
  organisationWaiting: { texts },
  organisationApproved: { texts, look },
  organisationRejected: { texts, look },
} satisfies Partial<MailKinds>
