/** Mails about networks. Texts: locales/<language>/mail-networks.json. */
import type { MailKinds } from '#app/foundation/mail/mail.ts'

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /**
     * A network suspended `office` or lifted that; `Elsewhere` is for administrators of its other offices. `message`:
     * the reason.
     */
    networkTurn: {
      path: string
      network: string
      office: string
      message: string
      context: 'suspended' | 'lifted' | 'suspendedElsewhere' | 'liftedElsewhere'
    }
  }
}

export const networkMails = { networkTurn: { texts: 'mail-networks' } } satisfies Partial<MailKinds>
