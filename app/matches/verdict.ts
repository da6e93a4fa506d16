/** What an organisation says of a match. Pure: the form and the action share it. */

/** Why a match is not for them. `organisation` hides every match between the two organisations, the others this pair only. */
export const verdictReasons = ['known', 'sector', 'place', 'organisation', 'later', 'other'] as const
export type VerdictReason = (typeof verdictReasons)[number]
/** Characters of the note beside a reason; the database holds the same (match_verdicts_note_length). */
export const longestNote = 500

export type NotForUsRead = { ok: true; reason: VerdictReason; note: string } | { ok: false; errors: Record<string, string> }

/** Reads the fields of *not for us*; `errors` are text keys by field. */
export function readNotForUs(given: { reason: string; note: string }): NotForUsRead {
  const reason = verdictReasons.find((each) => each === given.reason)
  // A browser sends a line break as two characters; the form counts one.
  const note = given.note.replaceAll('\r\n', '\n').trim()
  const errors = { ...(reason ? {} : { reason: 'matches:verdict.errors.reason' }), ...(note.length > longestNote ? { note: 'matches:verdict.errors.note' } : {}) }
  return reason && note.length <= longestNote ? { ok: true, reason, note } : { ok: false, errors }
}
