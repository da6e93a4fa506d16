/** Mails about who becomes a member. Texts: locales/<language>/mail-members.json. */
import type { MailKinds } from '#app/foundation/mail/mail.ts'

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /**
     * `role` is a code and `countries` codes with commas between; both are written in the reader's language. An
     * ambassador's invitation has words of its own, and so has a new office's first administrator's (`first`: `yes`).
     */
    invitation: { path: string; office: string; inviter: string; role: string; countries: string; first: '' | 'yes' }
    joinRequest: { path: string; office: string; name: string; message: string; organisation: string }
    joinAccepted: { path: string; office: string }
    joinDeclined: { office: string; message: string }
  }
}

const texts = 'mail-members'
export const memberMails = {
  invitation: {
    texts,
    words: ({ role, countries, first }): Record<string, string> =>
      first ? { context: 'first' } : role === 'ambassador' && countries ? { context: role } : {},
  },
  joinRequest: { texts },
  joinAccepted: { texts },
  joinDeclined: { texts },
} satisfies Partial<MailKinds>
