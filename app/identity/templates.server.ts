/** Mails about somebody's account. Texts: locales/<language>/mail-identity.json. */
import type { MailKinds } from '#app/foundation/mail/mail.ts'

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    confirmAddress: { path: string }
    resetPassword: { path: string }
    /** `reset`: by a link that was mailed. */
    passwordChanged: { path: string; context: '' | 'reset' }
    /** `device`: browser and system, such as `Firefox, Linux`; `context` says where neither is known. */
    newDevice: { path: string; device: string; context: '' | 'unnamed' }
    addressKnown: { path: string }
    /** To the new address: the link that makes it the account's. */
    changeAddress: { path: string }
    /** To the present one: somebody asked for `email`. */
    addressAsked: { path: string; email: string }
    /** To the one before: the account is at `email` now, and the link takes it back. */
    addressChanged: { path: string; email: string }
    secondFactorOn: { path: string }
    /** `reset`: by an administrator. */
    secondFactorOff: { path: string; context: '' | 'reset' }
    /** A code on paper was used; `left`: how many are left. */
    recoveryCodeUsed: { path: string; left: string }
    /** The last one, to the address that was the account's. */
    accountErased: { path: string }
  }
}

const texts = 'mail-identity'
export const identityMails = {
  confirmAddress: { texts },
  resetPassword: { texts },
  passwordChanged: { texts },
  newDevice: { texts },
  addressKnown: { texts },
  changeAddress: { texts },
  addressAsked: { texts },
  addressChanged: { texts },
  secondFactorOn: { texts },
  secondFactorOff: { texts },
  recoveryCodeUsed: { texts },
  accountErased: { texts },
} satisfies Partial<MailKinds>
