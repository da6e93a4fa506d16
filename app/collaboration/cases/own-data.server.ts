import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Who asked for a case, and notes at a desk: the desk keeps the note, without who wrote it. */
export const caseData: OwnDataSource = {
  kind: 'cases',
  columns: ['cases.asker_id', 'cases.asker_name', 'desk_notes.author_id', 'desk_notes.author_name'],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_case_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_cases()`),
}
