/** What can be done with organisations. SQL runs under the reader's row security. */
import type { Tx } from '#db/client.server.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { slugOf, type Organisation } from './organisation.ts'
import type { OrganisationInput } from './organisation-input.ts'

const columns = (tx: Tx) => tx`
  o.id, o.slug, o.name, o.kind, o.summary, o.sectors, o.own_sectors as "ownSectors", o.size_band as "sizeBand", o.website, o.registry,
  o.registration_number as "registrationNumber", o.languages, o.visibility, o.met, o.state, o.version, l.hash as logo`
const tables = (tx: Tx) => tx`
  kogge.organisations o left join kogge.organisation_logos l on l.office_id = o.office_id and l.organisation_id = o.id`

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

export type Listed = Organisation & { presences: number; countries: string[] }
export type ListFilter = { kind?: OrganisationKind; words?: string; page: number; pageSize: number }

/** A page of the office's organisations by name, with how many presences the reader may see and where. */
export async function list(
  tx: Tx,
  officeId: string,
  { kind, words = '', page, pageSize }: ListFilter,
): Promise<{ total: number; organisations: Listed[] }> {
  const rows = await tx<(Listed & { total: number })[]>`
    select ${columns(tx)}, count(*) over ()::int as total, coalesce(p.presences, 0)::int as presences, coalesce(p.countries, '{}') as countries
    from ${tables(tx)} left join lateral (
      select count(*) as presences, array_agg(distinct p.country::text order by p.country::text) as countries from kogge.presences p
      where p.office_id = o.office_id and p.organisation_id = o.id and p.state = 'published' and p.standing = 'active'
        and (p.until_on is null or p.until_on >= current_date)) p on true
    where o.office_id = ${officeId} and o.state = 'approved' and (${kind ?? null}::text is null or o.kind = ${kind ?? null})
      and position(${words.trim().toLowerCase()} in lower(o.name)) > 0
    order by lower(o.name), o.id limit ${pageSize} offset ${(page - 1) * pageSize}`
  return { total: rows[0]?.total ?? 0, organisations: rows.map(({ total: _, ...row }) => row) }
}

/** How many approved organisations of each kind the reader may see. */
export async function countByKind(tx: Tx, officeId: string): Promise<Partial<Record<OrganisationKind, number>>> {
  const rows = await tx<{ kind: OrganisationKind; count: number }[]>`
    select kind, count(*)::int from kogge.organisations where office_id = ${officeId} and state = 'approved' group by kind`
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]))
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
      insert into kogge.organisations ${tx({ ...fields, slug })} on conflict (office_id, slug) do nothing returning id, slug`
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
    await tx`delete from kogge.organisation_logos where office_id = app.office_id() and organisation_id = ${organisationId}`
  else {
    await tx`
      insert into kogge.organisation_logos (organisation_id, webp, hash) values (${organisationId}, ${logo.webp}, ${logo.hash})
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
    select l.webp, l.hash from kogge.organisation_logos l join kogge.organisations o on o.office_id = l.office_id and o.id = l.organisation_id
    where o.office_id = ${officeId} and o.slug = ${slug}`
  return row
}
