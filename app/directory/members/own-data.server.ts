import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Memberships, invitations to the person's address, and what else an office keeps of who is in it. */
export const membershipData: OwnDataSource = {
  kind: 'membership',
  columns: [
    'members.user_id',
    'members.display_name',
    'members.message',
    'members.wanted_organisation',
    'members.decision_note',
    'invitations.email',
    'invitations.invited_by',
    'office_contacts.email',
    'offices.contact_name',
    'platform_admins.user_id',
    'done_forms.user_id',
  ],
  mine: async (tx, { email }) =>
    (await tx<{ rows: OwnRow[] }[]>`select app.my_membership_rows(${email}) as rows`)[0].rows,
  erase: async (tx, { email, name }) => void (await tx`select app.forget_membership(${email}, ${name})`),
}
