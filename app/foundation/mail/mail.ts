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
  /**
   * The person behind a membership, of whatever office; nobody once they have left, or have another role than the one
   * named.
   */
  | { member: string; role?: 'admin' | 'editor' }
  /** One mail for each active editor of the organisation; for its office's administrators where it has none. */
  | { editorsOf: string }
  /**
   * One mail for each person in the other offices of this office's networks who answers for the country there, or
   * administers an office that sits in it, and who was not told of the question before; not for those behind the
   * memberships `except`.
   */
  | { networkOf: string; country: string; question: string; except: string[] }

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
 * Template → the values that whoever queues it knows: their own words, and what everybody may know. What else it names
 * is looked up when it is sent, as its reader sees it (`aboutOf`). `path` becomes the mail's link; it is a path of this
 * site. Texts: locales/<language>/mail.json.
 */
export type Templates = {
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
  /**
   * `role` is a code and `countries` codes with commas between; both are written in the reader's language. An
   * ambassador's invitation has words of its own.
   */
  invitation: { path: string; office: string; inviter: string; role: string; countries: string }
  joinRequest: { path: string; office: string; name: string; message: string; organisation: string }
  joinAccepted: { path: string; office: string }
  joinDeclined: { office: string; message: string }
  organisationWaiting: { path: string; office: string; organisation: string }
  organisationApproved: { path: string; office: string }
  organisationRejected: { path: string; office: string; message: string }
  ambassadorApplied: { path: string; office: string; name: string; message: string; countries: string }
  ambassadorAppointed: { path: string; office: string; countries: string }
  ambassadorDeclined: { office: string; message: string }
  /** `asked`: because an administrator asked for it, not the clock. */
  ambassadorReminder: { path: string; office: string; context: '' | 'asked' }
  /**
   * A network suspended `office` or lifted that; `Elsewhere` is for administrators of its other offices. `message`: the
   * reason.
   */
  networkTurn: {
    path: string
    network: string
    office: string
    message: string
    context: 'suspended' | 'lifted' | 'suspendedElsewhere' | 'liftedElsewhere'
  }
  contact: { office: string; name: string; replyTo: string; message: string }
  /** `name`, `organisation` and `message`: as who asks gave them. */
  tripTake: { path: string; name: string; organisation: string; message: string }
  tripJoin: { path: string; name: string; organisation: string; message: string }
  tripAccepted: { path: string; message: string }
  tripDeclined: { path: string; message: string }
  /** `own`: to the traveller, whose trip an administrator called off. */
  tripCancelled: { path: string; context: '' | 'own' }
  /** `name` put the reader on the trip. */
  tripAdded: { path: string; name: string }
  /** The reader leads the delegation that `traveller`, who leaves, led. */
  tripPassed: { path: string; office: string; traveller: string }
  tripLedBy: { path: string; office: string; traveller: string; name: string }
  /** `due` is a day, written in the reader's language. `next`: what happens after it where nobody has answered. */
  questionAsked: { path: string; office: string; due: string; next: 'ambassador' | 'admins' | 'nobody' }
  /**
   * `home`: to who administers an office in that country, `desk`: to an ambassador for it, in another office than
   * `office`. `path` is the worker's to write.
   */
  questionInNetwork: { path: string; office: string; context: 'home' | 'desk' }
  questionAnswered: { path: string; office: string }
  introductionOwned: { path: string; office: string; due: string }
  introductionAsked: { path: string; office: string; due: string }
  /** To who asked: the other side agrees. */
  introductionAccepted: { path: string; due: string }
  /** To who is to introduce them now. */
  introductionToMake: { path: string; due: string }
  /** `message`: why, in the words of who declined. */
  introductionDeclined: { path: string; office: string; message: string }
  /**
   * Connects two people: `with` is looked up when the mail is sent, and answers reach them. `office`: that of who
   * introduces. Where somebody described in words is to be met, they are the asker and the bringer, who agreed for
   * them; `context` chooses the words (i18next), '' none.
   */
  introduced: {
    path: string
    office: string
    introducer: string
    message: string
    with: string
    to: 'asker' | 'other'
    context: '' | 'asker' | 'bringer'
  }
  workHandedOver: {
    path: string
    office: string
    name: string
    message: string
    questions: string
    introductions: string
  }
  letter: Letter
}

export type Template = keyof Templates

/**
 * What the mails of a template are about. Who may not see that, by row security, when the mail is sent, gets none, or
 * one without its name.
 */
export const aboutOf = {
  organisationApproved: 'organisation',
  organisationRejected: 'organisation',
  tripTake: 'trip',
  tripJoin: 'trip',
  tripAccepted: 'trip',
  tripDeclined: 'trip',
  tripCancelled: 'trip',
  tripAdded: 'trip',
  tripPassed: 'trip',
  tripLedBy: 'trip',
  questionAsked: 'question',
  questionInNetwork: 'question',
  questionAnswered: 'answer',
  introductionOwned: 'introduction',
  introductionAsked: 'introduction',
  introductionAccepted: 'introduction',
  introductionToMake: 'introduction',
  introductionDeclined: 'introduction',
  introduced: 'introduction',
} as const satisfies Partial<Record<Template, keyof Sights>>

/**
 * What is looked up about each, as the reader sees it (seen.server.ts). A name that they may not see is ''. `context`
 * chooses the words (i18next).
 */
export type Sights = {
  organisation: { organisation: string }
  /** `country` and the days (YYYY-MM-DD) become `where` and `when` in the reader's language. */
  trip: { traveller: string; country: string; fromOn: string; untilOn: string }
  /** `message`: the question's body; `note`: what was written to the desk when it was passed on. */
  question: { asker: string; title: string; country: string; message: string; note: string; context: '' | 'passed' }
  /** `message`: the answer; `organisation`: to whom an introduction is offered, where the context says so. */
  answer: { name: string; title: string; message: string; organisation: string; context: '' | 'offer' | 'unseen' }
  /**
   * `organisation`: who is to be met, by name or in words (`words`); `owner` '': the administrators; `message`: as
   * `note` above.
   */
  introduction: {
    asker: string
    title: string
    country: string
    organisation: string
    accepted: string
    owner: string
    other: string
    message: string
    context: '' | 'words'
  }
}
type About = typeof aboutOf
/** All that a mail of this template says. */
export type Written<T extends Template> = Templates[T] &
  (T extends keyof About ? Omit<Sights[About[T]], keyof Templates[T]> : unknown)

/** `about` is the id of what it is about. */
export type Mail = {
  [T in Template]: { to: Recipient; template: T; values: Templates[T] } & (T extends keyof About
    ? { about: string }
    : unknown)
}[Template]
/** A mail on its way: `site` is the address people use, known to the process that queued it. */
export type QueuedMail = Mail & { site: string }
/** A mail as its reader is to see it. */
export type WrittenMail = { [T in Template]: { template: T; values: Written<T>; site: string } }[Template]

/** A mail as it is sent. `unsubscribe`: the address that ends such mails. */
export type Message = {
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  unsubscribe?: string
}
