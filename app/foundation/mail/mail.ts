/**
 * The noun: a mail on its way, to whom it may go, and what a room brings so that the engine can send what it tells. The
 * engine knows no template by name.
 */
import type { Tx } from '#db/client.server.ts'
import type { Phrase } from '#app/foundation/i18n/options.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'

/**
 * Who gets it. Addresses are looked up by the worker when the mail is sent, so a page never needs to know them;
 * only an invitation names an address, because nobody is behind it yet.
 */
export type Recipient =
  | { person: string }
  | { address: string; language: Language }
  /** The office's contact address; nobody where it has none. */
  | { contactOf: string }
  /** Who wrote to an office without an account; nobody once they were forgotten. */
  | { sender: string }
  /** One mail for each active administrator of the office. */
  | { adminsOf: string }
  /**
   * The person behind a membership, of whatever office; nobody once they have left, or have another role than the one
   * named.
   */
  | { member: string; role?: 'admin' | 'editor' }
  /** One mail for each active editor of the organisation; for its office's administrators where it has none. */
  | { editorsOf: string }
  /** One mail for each member that the template's `readers` finds by this. */
  | { found: Found }
export type Found = Record<string, string | string[]>

/** A link of a mail: its words and a path of this site. */
export type MailLink = { text: string; path: string }
/**
 * A letter of several parts, written by who queues it, in the reader's language. `more` leads to what did not fit,
 * `less` to hearing less of it. `stop` is the path that ends such letters: it takes a POST without a session, as mail
 * programs send it (RFC 8058).
 */
export type Letter = {
  language: Language
  subject: string
  lead: string
  sections: {
    eyebrow: string
    title: string
    items: { title: string; detail: string; lines: string[]; path: string }[]
    more: MailLink | null
    less: MailLink | null
  }[]
  why: string
  links: MailLink[]
  stop: string
}

/**
 * Template → the values that whoever queues it knows: their own words, and what everybody may know. `path` becomes the
 * mail's link; it is a path of this site. Each room declares its own in its templates.server.ts.
 */
export interface Templates {
  letter: Letter
}
/**
 * Template → what it names besides, looked up when it is sent, as its reader sees it; a name that they may not see is
 * ''. Each room declares its own. Who may not see what such a mail is about gets none, or one without its name.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- rooms fill it
export interface Seen {}
export type Template = keyof Templates
/** Those of which a room brings a MailKind; a letter is written by who queues it. */
export type Told = Exclude<Template, 'letter'>

/** All that a mail of this template says. */
export type Written<T extends Template> = Templates[T] &
  (T extends keyof Seen ? Omit<Seen[T], keyof Templates[T]> : unknown)

/** `about` is the id of what it is about. */
export type Mail = {
  [T in Template]: { to: Recipient; template: T; values: Templates[T] } & (T extends keyof Seen
    ? { about: string }
    : unknown)
}[Template]
/** A mail on its way: `site` is the address people use, known to the process that queued it. */
export type QueuedMail = Mail & { site: string }
/** A mail as its reader is to see it. */
export type WrittenMail = { [T in Template]: { template: T; values: Written<T>; site: string } }[Template]

type Values = Record<string, string>
/** What a kind brings whose mails say `Said`. */
type Brought<Said> = {
  texts: string
  /** Values that the reader's language decides. Days, countries and roles are the engine's to write. */
  words?: (values: Values, t: Texts) => Record<string, string | Phrase>
  /**
   * What can be done from the mail without signing in, each a button, the likeliest first; none where there is nothing
   * to do any more.
   */
  buttons?: (values: Values, t: Texts, language: Language) => MailLink[]
  /** What else there is to look at, under the `others` of its texts. */
  others?: (values: Values, t: Texts, language: Language) => MailLink[]
  /**
   * The membership, or who wrote without an account, whose address the mail tells, and to whom an answer goes: half of
   * an introduction is none.
   */
  connects?: (values: Said) => string | { sender: string }
  /** For `found`: the members, each with values of their own. */
  readers?: (tx: Tx, found: Found) => Promise<{ member: string; values: Partial<Said> }[]>
  /**
   * To whom what an earlier release queued goes, for a template that nobody queues any more; undefined where it goes to
   * whom it names.
   */
  earlier?: (to: object) => Recipient | undefined
  /** What is said all the same to who may not see what it is about. */
  unseen?: Values
  /** Whether the reader may answer by mail to what it is about, by what they see of it. */
  answered?: (values: Values) => boolean
}
/** What the mail names, as its reader sees it, in a transaction of theirs; undefined where they may not see it. */
type Look<Queued, Named> = (tx: Tx, about: string, mail: Queued) => Promise<Named | undefined>

/**
 * What a room brings for one template. Its texts are `<texts>:<template>.subject`, `.text`, `.button` and `.after`.
 * `context` among the values chooses their variants (i18next).
 */
export type MailKind<T extends Told> = Brought<Templates[T]> &
  (T extends keyof Seen ? { look: Look<{ template: T; values: Templates[T] }, Seen[T]> } : { look?: undefined })
/** What every room brings, put together in app/rooms.server.ts. */
export type MailKinds = { [T in Told]: MailKind<T> }
/** A kind whose template is not known, as the engine reads it. */
export type AnyKind = Brought<object> & { look?: Look<object, object> }

/** A mail as it is sent. `unsubscribe`: the address that ends such mails. */
export type Message = {
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  unsubscribe?: string
}
/** How a mail is answered: by mail to this address, or on the page that it links to. */
export type Answer = { to: string } | 'page'
/** Whose colours and name a mail carries: its reader's office; the house's own where there is none. */
export type Brand = { name: string; colour: string }
export const ofTheHouse: Brand = { name: 'Kogge', colour: '#0b4f6c' }
