/**
 * What a noun brings so that the clock, handing over and the desk can treat it as a case. The list of all of them is
 * rooms.server.ts.
 */
import type { Tx } from '#db/client.server.ts'
import type { CaseState, Kind } from './case.ts'

export type CaseKind = {
  kind: Kind
  /** Where its page is, in the office whose member reads it. */
  path: (office: string, id: string) => string
  /** Tells whose turn it is now, or the administrators where that is null, by when and what happens then. */
  tell: (tx: Tx, id: string, owner: { memberId: string } | null) => Promise<void>
  /** Reminds whoever must act that the day is near; once a turn. `owner` null: the administrators. */
  remind: (tx: Tx, id: string, owner: { memberId: string } | null) => Promise<void>
  /** The noun's own words for how it ended by itself; the case has ended already. `from`: how it stood before. */
  end: (tx: Tx, id: string, from: Exclude<CaseState, 'ended'>) => Promise<void>
}

export const kindOf = (kinds: readonly CaseKind[], kind: Kind): CaseKind => kinds.find((one) => one.kind === kind)!
