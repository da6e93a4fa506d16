/** The noun: which mails there are, what each one says, and to whom it may go. */
import type { Language } from '#app/taxonomy/vocabulary.ts'

/**
 * Who gets it. Addresses are looked up by the worker when the mail is sent, so a page never needs to know them;
 * only an invitation names an address, because nobody is behind it yet.
 */
export type Recipient =
  | { person: string }
  | { address: string; language: Language }
  /** The office's contact address; its administrators where it has none. */
  | { contactOf: string }
  /** One mail for each active administrator of the office. */
  | { adminsOf: string }

/** A link of a mail: its words and a path of this site. */
export type MailLink = { text: string; path: string }
/**
 * A letter of several parts, written by who queues it, in the reader's language. `more` leads to what did not fit, `less` to hearing less
 * of it. `stop` is the path that ends such letters: it takes a POST without a session, as mail programs send it (RFC 8058).
 */
export type Letter = {
  language: Language
  subject: string
  lead: string
  sections: { eyebrow: string; title: string; items: { title: string; detail: string; lines: string[]; path: string }[]; more: MailLink | null; less: MailLink | null }[]
  why: string
  links: MailLink[]
  stop: string
}

/** Template → its values. `path` becomes the mail's link; it is a path of this site. Texts: locales/<language>/mail.json. */
export type Templates = {
  confirmAddress: { path: string }
  resetPassword: { path: string }
  passwordChanged: { path: string }
  addressKnown: { path: string }
  invitation: { path: string; office: string; inviter: string }
  joinRequest: { path: string; office: string; name: string; message: string; organisation: string }
  joinAccepted: { path: string; office: string }
  joinDeclined: { office: string; message: string }
  organisationWaiting: { path: string; office: string; organisation: string }
  organisationApproved: { path: string; office: string; organisation: string }
  organisationRejected: { path: string; office: string; organisation: string; message: string }
  contact: { office: string; name: string; replyTo: string; message: string }
  letter: Letter
}
export type Template = keyof Templates

export type Mail = { [T in Template]: { to: Recipient; template: T; values: Templates[T] } }[Template]
/** A mail on its way: `site` is the address people use, known to the process that queued it. */
export type QueuedMail = Mail & { site: string }

/** A mail as it is sent. `unsubscribe`: the address that ends such mails. */
export type Message = { to: string; subject: string; text: string; html: string; replyTo?: string; unsubscribe?: string }
