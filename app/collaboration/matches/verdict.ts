/** What an organisation says of a match. Pure: the form and the action share it. */

/**
 * Why a match is not for them. `known` and `organisation` are said of the whole organisation, the others of what fits
 * in one place.
 */
export const verdictReasons = ['known', 'sector', 'place', 'organisation', 'later', 'other'] as const
export type VerdictReason = (typeof verdictReasons)[number]
/**
 * Whether the reason hides every match between the two organisations. The database holds the same
 * (app.declined_by_others).
 */
export const hidesWhole = (reason: VerdictReason | null): boolean => reason === 'known' || reason === 'organisation'
/** Characters of the note beside a reason; the database holds the same (match_verdicts_note_length). */
export const longestNote = 500

export type NotForUsRead =
  { ok: true; reason: VerdictReason; note: string } | { ok: false; errors: Record<string, string> }

/** Reads the fields of *not for us*; `errors` are text keys by field. */
export function readNotForUs(given: { reason: string; note: string }): NotForUsRead {
  const reason = verdictReasons.find((each) => each === given.reason)
  // A browser sends a line break as two characters; the form counts one.
  const note = given.note.replaceAll('\r\n', '\n').trim()
  const errors = {
    ...(reason ? {} : { reason: 'matches:verdict.errors.reason' }),
    ...(note.length > longestNote ? { note: 'matches:verdict.errors.note' } : {}),
  }
  return reason && note.length <= longestNote ? { ok: true, reason, note } : { ok: false, errors }
}
