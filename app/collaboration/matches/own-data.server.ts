import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** What somebody said of matches, was told of and silenced. */
export const matchData: OwnDataSource = {
  kind: 'matches',
  columns: ['match_verdicts.decided_by', 'match_verdicts.note', 'match_notices.member_id', 'match_mutes.member_id'],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_match_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_matches()`),
}
