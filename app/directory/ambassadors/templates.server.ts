/** Mails about who answers for a desk. Texts: locales/<language>/mail-ambassadors.json. */
import type { MailKinds } from '#app/foundation/mail/mail.ts'

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    ambassadorApplied: { path: string; office: string; name: string; message: string; countries: string }
    ambassadorAppointed: { path: string; office: string; countries: string }
    ambassadorDeclined: { office: string; message: string }
    /** `asked`: because an administrator asked for it, not the clock. */
    ambassadorReminder: { path: string; office: string; context: '' | 'asked' }
  }
}

const texts = 'mail-ambassadors'
export const ambassadorMails = {
  ambassadorApplied: { texts },
  ambassadorAppointed: { texts },
  ambassadorDeclined: { texts },
  ambassadorReminder: { texts },
} satisfies Partial<MailKinds>
