import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Introductions somebody asked for, offered, or answered; what was written and seen in them, blocks and reports. */
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
    'introductions.asker_roles',
    'introductions.asker_countries',
    'introductions.asker_sectors',
    'sealed_letters.wish',
    'sealed_letters.brings',
    'introduction_messages.member_id',
    'introduction_messages.author_name',
    'introduction_messages.body',
    'contacts_seen.seer_id',
    'contacts_seen.seer_name',
    'contacts_seen.whose_id',
    'contacts_seen.whose_name',
    'organisation_blocks.other_member_id',
    'organisation_blocks.other_name',
    'organisation_blocks.blocked_by',
    'abuse_reports.reporter_id',
    'abuse_reports.reporter_name',
    'abuse_reports.words',
    'abuse_reports.closed_name',
    'abuse_reports.closed_note',
  ],
  mine: async (tx) => {
    const [{ rows }] = await tx<{ rows: OwnRow[] }[]>`select app.my_introduction_rows() || app.my_thread_rows() as rows`
    return rows
  },
  erase: async (tx, { name }) => {
    await tx`select app.forget_in_introductions()`
    await tx`select app.forget_in_threads(${name})`
  },
}
