/**
 * What a room brings to the inbox: what waits for its reader, what they wait for, and what is new to them. The list of
 * all of them is rooms.server.ts (docs/decisions/inbox.md).
 */
import type { Fragment, Tx } from '#db/client.server.ts'
import type { Words } from './digest-source.ts'

/** How much of one kind is read at once; the rest comes up as this is worked off. */
export const mostRead = 100
/** How many new things of one kind are told. */
export const mostNews = 5

/** Whose inbox it is, in their own office. Days are YYYY-MM-DD. */
export type InboxReader = {
  office: string
  officeId: string
  memberId: string
  organisationId: string | null
  admin: boolean
  /** Today. */
  on: string
  /** The day of their last visit before today: what came since is new. */
  since: string
}

/** `waiting`: for the reader. `expected`: the reader waits for somebody. `new`: nobody has to do anything. */
export type InboxPlace = 'waiting' | 'expected' | 'new'

export type InboxItem = {
  place: InboxPlace
  id: string
  /** The day until which it waits; null where nobody set one. */
  due: string | null
  /** The day since which it stands here. */
  since: string
  /** Where its action leads; with `post` the action is done at once, and `path` is where it is read. */
  path: string
  post?: string
  /** What, from whom or where, and what the action is called, in the reader's language. */
  say: (words: Words) => { title: string; detail: (string | null)[]; action: string }
}

export type InboxSource = {
  /** A case's kind, or a name of its own. */
  kind: string
  /** A statement that answers one number: how much waits for the reader. Every page asks it. */
  count?: (tx: Tx, reader: Pick<InboxReader, 'admin' | 'on'>) => Fragment
  /** At most `mostRead` of each place, what is due first; a fixed number of statements, however much there is. */
  read: (tx: Tx, reader: InboxReader) => Promise<InboxItem[]>
}
