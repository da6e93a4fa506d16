/** What a room brings to the digest: what is new to somebody, its sections, and hearing less of it. */
import type { Tx } from '#db/client.server.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import type { Letter } from '#app/foundation/mail/mail.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Reader, ViewedOffice } from './reader.server.ts'

/** How many things a section shows; the others are a number and a link. */
export const mostItems = 5

/** A way through the door as the person whose digest it is; each pass is a transaction. */
export type DigestDoor = <T>(work: (tx: Tx, reader: Reader) => Promise<T>) => Promise<T>
/** One of the person's offices. `until`: what was published later is for the next mail. */
export type DigestOffice = {
  office: ViewedOffice
  until: Date
  memberId: string | null
  organisationId: string | null
}
/** A section before it is known how much of it is shown: `total` counts all of it, `path` leads to all of it. */
export type Draft = Omit<Letter['sections'][number], 'eyebrow' | 'more'> & { total: number; path: string }
export type Words = { t: Texts; language: Language }

/** `News`: one thing that is told, such as a presence's matches. */
export type DigestSource<News> = {
  /** Stands in the links of the mail. */
  kind: string
  /** What is new; the index has all until `until` by then. May throw SearchUnavailable (search/client.server.ts). */
  news: (door: DigestDoor, at: DigestOffice) => Promise<News[]>
  /** How much that is in the subject, and the key of the text that counts it. */
  count: (news: News[]) => number
  counted: string
  /** The subject where one thing is all that is new. */
  alone?: (words: Words, news: News[]) => string
  /** `token` is the person's (digest-link.server.ts). */
  sections: (words: Words, office: string, news: News[], token: string) => Draft[]
  /** Notes that it was told, acting in the office where it was found. */
  mark: (tx: Tx, news: News[], until: Date) => Promise<void>
  /**
   * Whether a mail is made where nothing else is new; without it anything is a reason. `last` is the day of the
   * person's last digest, null where there was none.
   */
  isReason?: (news: News[], last: string | null) => boolean
  /** By this a thing is told once, whichever of the person's offices brings it, and marked in each of them. */
  once?: (news: News) => string
  /** What one can hear less of; none where each thing is told once anyway. Names are in the reader's language. */
  less?: {
    /** Null where it is gone. */
    name: (tx: Tx, officeId: string, id: string, words: Words) => Promise<string | null>
    /** False where there is no such thing. */
    set: (tx: Tx, id: string, quiet: boolean) => Promise<boolean>
    list: (tx: Tx, officeId: string, words: Words) => Promise<{ id: string; name: string }[]>
  }
}
/** A source whose news is its own affair. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what one source finds goes back to that source alone
export type AnySource = DigestSource<any>
