/**
 * Introductions whose asker stays anonymous until the other side accepts. The other side reads a letter that names
 * nobody (db/migrations/0070_sealed_letters.sql); accepting opens it, and makes them a party to the case.
 */
import type { Tx } from '#db/client.server.ts'
import type { Introduction } from './introduction.ts'

type Row = Pick<
  Introduction,
  'id' | 'office' | 'country' | 'askedOn' | 'dueOn' | 'wish' | 'brings' | 'direct' | 'state'
> & { other: NonNullable<Introduction['other']>; sealed: NonNullable<Introduction['sealed']> }

/** What its reader learns of it: whose letter it is stands nowhere, so what names people is empty. */
const introductionOf = ({ sealed, ...row }: Row): Introduction => ({
  ...row,
  sealed,
  anonymous: true,
  sectors: sealed.sectors,
  audience: 'desk',
  asker: { id: '', name: '' },
  owner: null,
  question: null,
  introducer: null,
  ownPresence: null,
  presenceId: null,
  contact: '',
  acceptedBy: null,
  acceptedOn: null,
  declineNote: '',
  introducedOn: null,
  outcome: null,
  part: { asker: false, admin: false, owner: false, introducer: false, other: true, accepted: false, carries: false },
})

/** Letters to the reader's organisation that are not opened, the newest first; one of them by its id. */
export async function listSealed(tx: Tx, id: string | null = null): Promise<Introduction[]> {
  const rows = await tx<Row[]>`
    select l.id, json_build_object('id', '', 'slug', '', 'name', '') as office, l.country::text,
      l.asked_on as "askedOn", l.due_on as "dueOn", l.wish, l.brings,
      l.direct, l.state, json_build_object('name', g.name, 'slug', g.slug, 'office', o.slug) as other,
      json_build_object('kind', l.kind, 'home', l.home_country, 'sectors', l.sectors) as sealed
    from kogge.sealed_letters l
    join kogge.organisations g on g.office_id = l.other_office_id and g.id = l.other_organisation_id
    join kogge.offices o on o.id = g.office_id
    where not l.opened and ${id === null ? tx`true` : tx`l.id = ${id}`} order by l.asked_on desc, l.id limit 200`
  return rows.map(introductionOf)
}

/** Opens the letter to the reader's organisation, where there is one. Who does not accept closes it again. */
export const openLetter = (tx: Tx, id: string) =>
  tx`update kogge.sealed_letters set opened = true where id = ${id} and not opened and state = 'asked'`

/** Closes the letter of one that was not accepted, in the transaction that opened it. */
export const closeLetter = (tx: Tx, id: string) =>
  tx`update kogge.sealed_letters set opened = false where id = ${id} and opened`
