import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** The profile and photo of an ambassador, and having asked to be one. */
export const ambassadorData: OwnDataSource = {
  kind: 'ambassadors',
  columns: [
    'ambassadors.member_id',
    'ambassadors.name',
    'ambassadors.about',
    'ambassadors.help',
    'ambassadors.help_not',
    'ambassador_photos.ambassador_id',
    'ambassador_photos.webp',
    'ambassador_applications.member_id',
    'ambassador_applications.why',
    'ambassador_applications.decision_note',
  ],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_ambassador_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_ambassadors()`),
}
