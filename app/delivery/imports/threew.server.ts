/**
 * Writing a 3W list into an office. SQL runs inside the transaction of an office's administrator; what is there already
 * stays as it is.
 */
import type { Tx } from '#db/client.server.ts'
import { slugOf } from '#app/directory/organisations/organisation.ts'
import { kindOf } from './kinds.ts'
import { organisationKey, type Proposal } from './threew.ts'

const source = '3w'
const atOnce = 5_000

export type Applied = {
  organisations: { created: number; found: number }
  presences: { created: number; confirmed: number; unchanged: number }
}

type Known = { id: string; sourceKey: string; organisationId: string; confirmedOn: string }

/**
 * Creates the organisations and presences that the office does not have yet. A presence is known by its source key, an
 * organisation by the presences it was imported with before (so that a rename is no second organisation), else by its
 * name. A known presence keeps all that people wrote in it (a sensitive one's key, which names the place, is in
 * presence_details); only a later date in the list renews its `confirmed_on`. `today`: the day that counts where the
 * list has no date.
 */
export async function applyThreeW(tx: Tx, proposals: Proposal[], today: string): Promise<Applied> {
  // Two imports at once would create everything twice: the second waits here.
  await tx`select pg_advisory_xact_lock(hashtextextended(app.office_id()::text, 7240133))`
  const known = new Map(
    (
      await tx<Known[]>`
      select p.id, coalesce(p.source_key, d.source_key) as "sourceKey", p.organisation_id as "organisationId",
        p.confirmed_on as "confirmedOn"
      from kogge.presences p left join kogge.presence_details d on d.office_id = p.office_id and d.id = p.id
      where p.office_id = app.office_id() and p.source = ${source}`
    ).map((row) => [row.sourceKey, row]),
  )
  const fresh = proposals.filter((proposal) => !known.has(proposal.key))
  const later = proposals.filter(
    ({ key, confirmedOn }) => confirmedOn && known.has(key) && confirmedOn > known.get(key)!.confirmedOn,
  )
  const organisations = await organisationIds(tx, fresh, [...known.values()])

  for (let at = 0; at < fresh.length; at += atOnce) {
    const rows = fresh
      .slice(at, at + atOnce)
      .map((proposal) => presenceRow(proposal, organisations.ids.get(proposal.organisationKey)!, today))
    await tx`
      insert into kogge.presences (organisation_id, country, place_name, lat, lon, field, sectors, own_sectors,
        since_on, until_on, description, description_language, visibility, confirmed_on, source, source_key)
      select organisation_id, country, place_name, lat, lon, 'international-cooperation', sectors, own_sectors,
        since_on, until_on, description, null, 'public', confirmed_on, ${source}, source_key
      from jsonb_to_recordset(${tx.json(rows)}) as r (organisation_id uuid, country text, place_name text, lat float8,
        lon float8, sectors text[], own_sectors text[], since_on date, until_on date, description text,
        confirmed_on date, source_key text)`
  }
  if (later.length > 0) {
    await tx`
      update kogge.presences p set confirmed_on = r.confirmed_on, updated_at = now()
      from unnest(
        ${later.map(({ key }) => known.get(key)!.id)}::uuid[],
        ${later.map(({ confirmedOn }) => confirmedOn!)}::date[]) as r (id, confirmed_on)
      where p.office_id = app.office_id() and p.id = r.id`
  }
  const named = new Set(proposals.map((proposal) => proposal.organisationKey)).size
  return {
    organisations: { created: organisations.created, found: named - organisations.created },
    presences: {
      created: fresh.length,
      confirmed: later.length,
      unchanged: proposals.length - fresh.length - later.length,
    },
  }
}

function presenceRow(proposal: Proposal, organisationId: string, today: string) {
  const { key, country, place, sectors, ownSectors, description, confirmedOn, sinceOn, untilOn } = proposal
  return {
    organisation_id: organisationId,
    country,
    place_name: place?.name ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    sectors,
    own_sectors: ownSectors,
    since_on: sinceOn,
    until_on: untilOn,
    description,
    confirmed_on: confirmedOn ?? today,
    source_key: key,
  }
}

/** The organisation of each key in `proposals`; creates those that the office does not have. */
async function organisationIds(
  tx: Tx,
  proposals: Proposal[],
  known: Known[],
): Promise<{ ids: Map<string, string>; created: number }> {
  const there = await tx<{ id: string; name: string; slug: string }[]>`
    select id, name, slug from kogge.organisations where office_id = app.office_id()
    order by (state = 'archived') desc, created_at desc, id desc`
  // Later entries win: an archived namesake loses from a living one, a younger from an older, every name from an
  // earlier import.
  const ids = new Map(there.map((row) => [organisationKey(row.name), row.id]))
  for (const { sourceKey, organisationId } of known) ids.set(sourceKey.slice(0, sourceKey.indexOf('|')), organisationId)

  const slugs = new Set(there.map((row) => row.slug))
  const missing = new Map<
    string,
    { name: string; slug: string; kind: string; website: string | null; sectors: string[] }
  >()
  for (const { organisation, organisationKey: key, website, sectors } of proposals) {
    if (ids.has(key)) continue
    const entry = missing.get(key) ?? {
      name: organisation,
      slug: freeSlug(organisation, slugs),
      kind: kindOf(organisation),
      website,
      sectors: [],
    }
    entry.website ??= website
    entry.sectors = [...new Set([...entry.sectors, ...sectors])].slice(0, 12)
    missing.set(key, entry)
  }
  const rows = [...missing.values()]
  const created =
    rows.length === 0
      ? []
      : await tx<{ id: string; slug: string }[]>`
    insert into kogge.organisations (slug, name, kind, website, sectors, state, visibility, source)
    select slug, name, kind, website, sectors, 'approved', 'public', ${source}
    from jsonb_to_recordset(${tx.json(rows)}) as r (slug text, name text, kind text, website text, sectors text[])
    returning id, slug`
  const bySlug = new Map(created.map((row) => [row.slug, row.id]))
  for (const [key, { slug }] of missing) ids.set(key, bySlug.get(slug)!)
  return { ids, created: rows.length }
}

/** A slug that is not in `taken`, and takes it. */
function freeSlug(name: string, taken: Set<string>): string {
  const wanted = slugOf(name)
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (taken.has(slug)) continue
    taken.add(slug)
    return slug
  }
}
