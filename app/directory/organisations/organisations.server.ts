/** What can be done with organisations. SQL runs under the reader's row security. */
import type { Tx } from '#db/client.server.ts'
import { slugOf, type Organisation } from './organisation.ts'
import type { OrganisationInput } from './organisation-input.ts'
import { seatJson } from './seat.server.ts'

const columns = (tx: Tx) => tx`
  o.id, o.slug, o.name, o.kind, o.summary, o.sectors, o.own_sectors as "ownSectors", o.size_band as "sizeBand",
  o.website, o.registry, o.registration_number as "registrationNumber",
  ${seatJson(tx)} || jsonb_build_object('own', o.seat_country is not null) as seat, o.languages, o.visibility, o.met,
  o.state, o.version, l.hash as logo`
const tables = (tx: Tx) => tx`
  kogge.organisations o join kogge.offices f on f.id = o.office_id
  left join kogge.organisation_logos l on l.office_id = o.office_id and l.organisation_id = o.id`

/** The organisation of this office with this slug, or undefined where there is none that the reader may see. */
export async function find(tx: Tx, officeId: string, slug: string): Promise<Organisation | undefined> {
  const [row] = await tx<
    Organisation[]
  >`select ${columns(tx)} from ${tables(tx)} where o.office_id = ${officeId} and o.slug = ${slug}`
  return row
}

/** By id, within the office. */
export async function findById(tx: Tx, officeId: string, id: string): Promise<Organisation | undefined> {
  const [row] = await tx<
    Organisation[]
  >`select ${columns(tx)} from ${tables(tx)} where o.office_id = ${officeId} and o.id = ${id}`
  return row
}

const values = (tx: Tx, input: OrganisationInput) => ({
  name: input.name,
  kind: input.kind,
  summary: tx.json(input.summary),
  sectors: input.sectors,
  size_band: input.sizeBand,
  website: input.website,
  registry: input.registry,
  registration_number: input.registrationNumber,
  seat_country: input.seatCountry,
  seat_place_id: input.seatPlaceId,
  seat_place: input.seatPlace,
  languages: input.languages,
  visibility: input.visibility,
  met: input.met,
})

/**
 * Adds an organisation to the actor's office. An administrator's is approved at once, a member's waits. Whoever edits
 * no organisation yet becomes its editor. Returns id and slug.
 */
export async function register(
  tx: Tx,
  actor: { memberId: string; role: string | null },
  input: OrganisationInput,
): Promise<{ id: string; slug: string }> {
  const fields = {
    ...values(tx, input),
    state: actor.role === 'admin' ? 'approved' : 'pending',
    created_by: actor.memberId,
  }
  const wanted = slugOf(input.name)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    // A slug can be taken by an organisation that this reader does not see, so the database is asked, not a list.
    const [row] = await tx<{ id: string; slug: string }[]>`
      insert into kogge.organisations ${tx({ ...fields, slug })} on conflict (office_id, slug) do nothing
      returning id, slug`
    if (!row) continue
    await tx`select app.take_up_organisation(${row.id})`
    return row
  }
}

/**
 * Rewrites an organisation that is still at `version`. 'conflict' where somebody wrote in between, 'missing' where the
 * reader may not.
 */
export async function revise(
  tx: Tx,
  id: string,
  version: number,
  input: OrganisationInput,
): Promise<'done' | 'conflict' | 'missing'> {
  const rows = await tx`
    update kogge.organisations set ${tx(values(tx, input))}, version = version + 1, updated_at = now(),
      state = case when state = 'rejected' and not app.is_admin() then 'pending' else state end
    where office_id = app.office_id() and id = ${id} and version = ${version} returning id`
  if (rows.length > 0) return 'done'
  const [there] = await tx`select from kogge.organisations where office_id = app.office_id() and id = ${id}`
  return there ? 'conflict' : 'missing'
}

/** The presences of these organisations get a new look of the organisation's, or lose it with `null`. */
export async function setLogo(
  tx: Tx,
  organisationId: string,
  logo: { webp: Buffer; hash: string } | null,
): Promise<void> {
  if (!logo)
    await tx`
      delete from kogge.organisation_logos where office_id = app.office_id() and organisation_id = ${organisationId}`
  else {
    await tx`
      insert into kogge.organisation_logos (organisation_id, webp, hash)
      values (${organisationId}, ${logo.webp}, ${logo.hash})
      on conflict (office_id, organisation_id) do update set webp = excluded.webp, hash = excluded.hash`
  }
}

/** The logo's WebP bytes and hash, or undefined. */
export async function findLogo(
  tx: Tx,
  officeId: string,
  slug: string,
): Promise<{ webp: Buffer; hash: string } | undefined> {
  const [row] = await tx<{ webp: Buffer; hash: string }[]>`
    select l.webp, l.hash from kogge.organisation_logos l
    join kogge.organisations o on o.office_id = l.office_id and o.id = l.organisation_id
    where o.office_id = ${officeId} and o.slug = ${slug}`
  return row
}
