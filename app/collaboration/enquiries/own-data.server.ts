import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** What a member wrote to visitors. What visitors wrote, who have no account, goes by its own term. */
export const enquiryData: OwnDataSource = {
  kind: 'enquiries',
  columns: [
    'enquiries.answer',
    'enquiries.answered_by',
    'enquiries.answer_writer_id',
    'enquiries.refusal',
    'enquiries.refusal_writer_id',
    'enquiries.ending',
    'enquiries.ending_writer_id',
  ],
  mine: async (tx, { name }) => (await tx<{ rows: OwnRow[] }[]>`select app.my_enquiry_rows(${name}) as rows`)[0].rows,
  erase: async (tx, { name }) => void (await tx`select app.forget_in_enquiries(${name})`),
}
