import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Listings for which somebody is the contact. */
export const presenceData: OwnDataSource = {
  kind: 'presences',
  columns: ['presences.contact_member_id', 'presence_details.contact_member_id'],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_presence_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_presences()`),
}
