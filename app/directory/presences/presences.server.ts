/** What can be done with presences. SQL runs under the reader's row security; nothing here says whose rows they are. */
import { isId } from '#app/foundation/http/id.ts'
import type { Tx } from '#db/client.server.ts'
import { publisherJson } from '#app/directory/organisations/seat.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { fadingBefore, isPast, writeWhere, type Presence, type Standing, type Where } from './presence.ts'
import { ownTextColumns, ownTextValues } from './own-texts.server.ts'
import type { PresenceInput } from './presence-input.ts'
import type { Because } from './sensitive.ts'
import { reveal } from './sensitive.server.ts'

type Row = Omit<Presence, 'place' | 'sensitive'> & {
  placeId: number | null
  placeName: string | null
  lat: number | null
  lon: number | null
  because: Because | null
}

const columns = (tx: Tx) => tx`
  p.id, p.standing, p.country, p.place_id as "placeId", p.place_name as "placeName", p.lat, p.lon,
  p.sensitive_because as because, p.field, p.sectors, p.own_sectors as "ownSectors",
  p.activities, p.offers, p.seeks, p.languages, p.since_on as "sinceOn", p.until_on as "untilOn", ${ownTextColumns(tx)},
  p.visibility, p.state, p.confirmed_on as "confirmedOn", p.version,
  jsonb_build_object('slug', f.slug, 'name', f.name) as office, ${publisherJson(tx)} as organisation`
const tables = (tx: Tx) => tx`
  kogge.presences p
  join kogge.offices f on f.id = p.office_id
  join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
  left join kogge.organisation_logos l on l.office_id = o.office_id and l.organisation_id = o.id`

function presenceOf({ placeId, placeName, lat, lon, because, ...rest }: Row): Presence {
  return {
    ...rest,
    place: placeName !== null && lat !== null && lon !== null ? { id: placeId, name: placeName, lat, lon } : null,
    sensitive: because && { because },
  }
}

/** The presences with these ids that the reader may see, in the order of the ids. */
export async function byIds(tx: Tx, ids: string[]): Promise<Presence[]> {
  if (ids.length === 0) return []
  const rows = await tx<
    Row[]
  >`select ${columns(tx)} from ${tables(tx)} where p.id = any (${ids}::uuid[]) and p.state = 'published'`
  const found = new Map(rows.map((row) => [row.id, presenceOf(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** One presence, withdrawn ones too (their editors may bring them back), or undefined. */
export async function find(tx: Tx, officeId: string, id: string): Promise<Presence | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx<
    Row[]
  >`select ${columns(tx)} from ${tables(tx)} where p.office_id = ${officeId} and p.id = ${id}`
  return row && presenceOf(row)
}

/** One that another office published and the reader may see. */
export const findElsewhere = async (tx: Tx, id: string | undefined): Promise<Presence | undefined> =>
  isId(id) ? (await byIds(tx, [id]))[0] : undefined

/**
 * All that an organisation publishes and the reader may see: where it is active, or (`looking`) which countries it
 * looks at. Fresh before fading, present before past, then by country.
 */
export async function listByOrganisation(
  tx: Tx,
  organisationId: string,
  standing: Standing = 'active',
): Promise<Presence[]> {
  const rows = await tx<Row[]>`
    select ${columns(tx)} from ${tables(tx)} where p.organisation_id = ${organisationId} and p.standing = ${standing}
    order by p.state, p.confirmed_on < ${fadingBefore(today())}, coalesce(p.until_on < current_date, false), p.country,
      p.place_name nulls first, p.id`
  return rows.map(presenceOf)
}

/** The gazetteer's rows of these places; `undefined` for one whose place is unknown or lies in another country. */
async function places(tx: Tx, wheres: Where[]) {
  const rows = await tx<{ id: number; name: string; country: string; lat: number; lon: number }[]>`
    select id, name, country, lat, lon from kogge.places
    where id = any (${wheres.flatMap((where) => where.placeId ?? [])}::int[])`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wheres.map((where) => {
    const place = where.placeId === null ? null : byId.get(where.placeId)
    return place === null || place?.country === where.country ? place : undefined
  })
}

const values = (tx: Tx, input: PresenceInput) => ({
  field: input.field,
  sectors: input.sectors,
  activities: input.activities,
  offers: input.offers,
  seeks: input.seeks,
  languages: input.languages,
  since_on: input.sinceOn,
  until_on: input.untilOn,
  ...ownTextValues(tx, input),
  contact_member_id: input.contactMemberId,
  sensitive: input.sensitive,
  visibility: input.visibility,
})
const pin = (place: { id: number; name: string; lat: number; lon: number } | null) => ({
  place_id: place?.id ?? null,
  place_name: place?.name ?? null,
  lat: place?.lat ?? null,
  lon: place?.lon ?? null,
})

/**
 * Publishes one presence per place. Returns their ids, or 'place' where a place is not in the gazetteer for its
 * country.
 */
export async function publish(
  tx: Tx,
  organisationId: string,
  wheres: Where[],
  input: PresenceInput,
): Promise<string[] | 'place'> {
  const found = await places(tx, wheres)
  const known = found.filter((place) => place !== undefined)
  if (known.length < found.length) return 'place'
  const ids: string[] = []
  for (const [at, where] of wheres.entries()) {
    const [{ id }] = await tx<{ id: string }[]>`
      insert into kogge.presences
        ${tx({ organisation_id: organisationId, country: where.country, ...pin(known[at]), ...values(tx, input) })}
      returning id`
    ids.push(id)
  }
  return ids
}

/** What the organisation publishes already in exactly these places and is not over. */
export async function listThere(tx: Tx, organisationId: string, wheres: Where[]): Promise<Presence[]> {
  const published = await listByOrganisation(tx, organisationId)
  const asked = new Set(wheres.map(writeWhere))
  return (await reveal(tx, published)).filter(
    (one) =>
      one.state === 'published' &&
      !isPast(one) &&
      asked.has(writeWhere({ country: one.country, placeId: one.place?.id ?? null })),
  )
}

/**
 * Rewrites a presence that is still at `version`, and confirms it. 'conflict' where somebody wrote in between: nothing
 * is changed then. 'place' where the place is not in the gazetteer; 'missing' where the reader may not change it.
 */
export async function revise(
  tx: Tx,
  id: string,
  version: number,
  where: Where,
  input: PresenceInput,
): Promise<'done' | 'conflict' | 'place' | 'missing'> {
  const [place] = await places(tx, [where])
  if (place === undefined) return 'place'
  const rows = await tx`
    update kogge.presences set ${tx({ country: where.country, ...pin(place), ...values(tx, input) })},
      version = version + 1, confirmed_on = current_date, updated_at = now()
    where id = ${id} and version = ${version} returning id`
  if (rows.length > 0) return 'done'
  const [there] = await tx`select from kogge.presences where id = ${id}`
  return there ? 'conflict' : 'missing'
}

/** Still true: renews *last confirmed*. False where the reader may not say so. */
export async function confirm(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update kogge.presences set confirmed_on = current_date where id = ${id} and state = 'published' returning id`
  return rows.length > 0
}

/** Takes a presence out of sight, or brings it back. False where the reader may not. */
export async function setPublished(tx: Tx, id: string, published: boolean): Promise<boolean> {
  const rows = await tx`
    update kogge.presences set state = ${published ? 'published' : 'withdrawn'},
      confirmed_on = case when ${published} then current_date else confirmed_on end,
      version = version + 1, updated_at = now()
    where id = ${id} returning id`
  return rows.length > 0
}
