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
  /** Who is asked first at an office's desk, of those who are there today; as `contactOf` where there is nobody. */
  | { deskOf: string; country: string }
  /** One mail for each active administrator of the office. */
  | { adminsOf: string }
  /** The person behind a membership, of whatever office; nobody once they have left. */
  | { member: string }
  /** One mail for each active editor of the organisation; for its office's administrators where it has none. */
  | { editorsOf: string }

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
  /** `reset`: by a link that was mailed. */
  passwordChanged: { path: string; context: '' | 'reset' }
  /** `device`: browser and system, such as `Firefox, Linux`; `context` says where neither is known. */
  newDevice: { path: string; device: string; context: '' | 'unnamed' }
  addressKnown: { path: string }
  /** `role` is a code and `countries` codes with commas between; both are written in the reader's language. An ambassador's invitation has words of its own. */
  invitation: { path: string; office: string; inviter: string; role: string; countries: string }
  joinRequest: { path: string; office: string; name: string; message: string; organisation: string }
  joinAccepted: { path: string; office: string }
  joinDeclined: { office: string; message: string }
  organisationWaiting: { path: string; office: string; organisation: string }
  organisationApproved: { path: string; office: string; organisation: string }
  organisationRejected: { path: string; office: string; organisation: string; message: string }
  ambassadorApplied: { path: string; office: string; name: string; message: string; countries: string }
  ambassadorAppointed: { path: string; office: string; countries: string }
  ambassadorDeclined: { office: string; message: string }
  ambassadorReminder: { path: string; office: string }
  contact: { office: string; name: string; replyTo: string; message: string }
  tripTake: AboutTrip & { name: string; organisation: string; message: string }
  tripJoin: AboutTrip & { name: string; organisation: string; message: string }
  tripAccepted: AboutTrip & { message: string }
  tripDeclined: AboutTrip & { message: string }
  tripCancelled: AboutTrip
  /** `name` put the reader on the trip. */
  tripAdded: AboutTrip & { name: string }
  /** The reader leads the delegation that `traveller`, who leaves, led. */
  tripPassed: AboutTrip & { office: string }
  tripLedBy: AboutTrip & { office: string; name: string }
  /**
   * `country` is a code and `due` a day; both are written in the reader's language. `context` chooses a variant of the text (i18next), '' none.
   * `message`: the question's body; `note`: what was written when it was passed on.
   */
  questionAsked: { path: string; office: string; asker: string; title: string; country: string; due: string; message: string; note: string; context: '' | 'passed' }
  /** `message`: the answer; `organisation`: to whom an introduction is offered, where the context says so. */
  questionAnswered: { path: string; office: string; name: string; title: string; message: string; organisation: string; context: '' | 'offer' }
  /** `words`: who is to be met is described in words (`organisation`), and nobody has asked them. */
  introductionOwned: { path: string; office: string; asker: string; title: string; country: string; due: string; message: string; organisation: string; context: string }
  introductionAsked: { path: string; office: string; asker: string; organisation: string; country: string; due: string; message: string; context: string }
  /** `message`: why, in the words of who declined. */
  introductionDeclined: { path: string; office: string; organisation: string; title: string; country: string; message: string }
  /**
   * Connects two people: `with` is looked up when the mail is sent, and answers reach them. Where somebody described in words (`contact`) is
   * to be met, they are the asker and the bringer, who `accepted` for them.
   */
  introduced: Connects & { other: string; accepted: string; contact: string; context: '' | 'asker' | 'bringer' }
  workHandedOver: { path: string; office: string; name: string; message: string; questions: string; introductions: string }
  letter: Letter
}
type Connects = { path: string; office: string; introducer: string; title: string; country: string; message: string; with: string }
/** `country` and the days (YYYY-MM-DD) become `where` and `when` in the reader's language. */
type AboutTrip = { path: string; traveller: string; country: string; fromOn: string; untilOn: string }

export type Template = keyof Templates

export type Mail = { [T in Template]: { to: Recipient; template: T; values: Templates[T] } }[Template]
/** A mail on its way: `site` is the address people use, known to the process that queued it. */
export type QueuedMail = Mail & { site: string }

/** A mail as it is sent. `unsubscribe`: the address that ends such mails. */
export type Message = { to: string; subject: string; text: string; html: string; replyTo?: string; unsubscribe?: string }
