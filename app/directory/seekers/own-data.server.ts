import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** What a member without an organisation looks at and brings. */
export const seekerData: OwnDataSource = {
  kind: 'seekers',
  columns: [
    'seekers.member_id',
    'seekers.roles',
    'seekers.countries',
    'seekers.sectors',
    'seekers.brings',
    'seekers.told',
  ],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_seeker_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_seekers()`),
}
