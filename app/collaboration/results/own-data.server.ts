import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Results somebody reported, could confirm or decided, and the mails that asked for them. */
export const resultData: OwnDataSource = {
  kind: 'results',
  columns: [
    'results.reporter_id',
    'results.reporter_name',
    'results.note',
    'results.other_member_id',
    'results.other_name',
    'results.decided_member_id',
    'results.decided_name',
    'results.decided_note',
    'result_asks.member_id',
  ],
  mine: async (tx, { name }) => (await tx<{ rows: OwnRow[] }[]>`select app.my_result_rows(${name}) as rows`)[0].rows,
  erase: async (tx, { name }) => void (await tx`select app.forget_in_results(${name})`),
}
