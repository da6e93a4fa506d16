import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Saved searches. */
export const savedSearchData: OwnDataSource = {
  kind: 'searches',
  columns: ['saved_searches.member_id', 'saved_searches.name', 'saved_searches.query'],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_search_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_searches()`),
}
