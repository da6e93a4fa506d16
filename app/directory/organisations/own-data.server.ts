import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Organisations somebody registered or changed. They stay; who did it goes. */
export const organisationData: OwnDataSource = {
  kind: 'organisations',
  columns: ['organisations.created_by', 'organisation_changes.member_id'],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_organisation_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_organisations()`),
}
