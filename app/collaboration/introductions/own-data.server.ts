import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Introductions somebody asked for, offered, or answered. */
export const introductionData: OwnDataSource = {
  kind: 'introductions',
  columns: [
    'introductions.introducer_id',
    'introductions.introducer_name',
    'introductions.accepted_by',
    'introductions.accepted_name',
    'introductions.wish',
    'introductions.brings',
    'introductions.contact',
    'introductions.decline_note',
    'introductions.outcome_note',
  ],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_introduction_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_introductions()`),
}
