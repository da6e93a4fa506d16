/** What can be done with trips: announce, revise, call off, report, find. SQL runs under the member's row security. */
import type { Tx } from '#db/client.server.ts'
import type { ReportInput, TripInput } from './trip-input.ts'
import type { Trip } from './trip.ts'

/** Where a trip goes: a country, and a place of the gazetteer in it or none. */
export type Destination = { country: string; placeId: number | null }

const columns = (tx: Tx) => tx`
  t.id, t.kind, t.state, t.country, t.from_on as "fromOn", t.until_on as "untilOn", t.sectors, t.title, t.body,
  t.language, t.visibility, t.room, t.report, t.meetings, t.leads, t.agreements, t.reported_at as "reportedAt",
  t.version, t.revision, t.updated_at as "updatedAt",
  jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as office,
  jsonb_build_object('memberId', t.member_id, 'name', t.traveller_name) as traveller,
  (select jsonb_build_object('office', o.slug, 'slug', g.slug, 'name', g.name) from kogge.organisations g
    where g.office_id = t.office_id and g.id = t.organisation_id) as organisation,
  x.sensitive, x.sensitive and not (x.mine or x.runs or x.joined) as withheld,
  (select jsonb_build_object('id', g.id, 'name', g.name, 'lat', g.lat, 'lon', g.lon) from kogge.trip_places l
    join kogge.places g on g.id = l.place_id
    where l.office_id = t.office_id and l.id = t.id) as place,
  (select count(*)::int from kogge.trip_participants p where p.office_id = t.office_id and p.trip_id = t.id) as along,
  x.mine, x.runs, x.joined`

const source = (tx: Tx) => tx`
  kogge.trips t join kogge.offices o on o.id = t.office_id
  cross join lateral (select
    t.country = any (o.sensitive_countries) as sensitive,
    t.member_id is not distinct from app.member_id() as mine,
    t.office_id is not distinct from app.office_id()
      and (app.is_admin() or t.member_id is not distinct from app.member_id()) as runs,
    exists (select from kogge.trip_participants p
      where p.office_id = t.office_id and p.trip_id = t.id and p.other_member_id = app.member_id()) as joined
  ) x`

/** One trip, of the own office or of a peer's; undefined where there is none for this reader. */
export async function find(tx: Tx, id: string): Promise<Trip | undefined> {
  const [row] = await tx<Trip[]>`select ${columns(tx)} from ${source(tx)} where t.id = ${id}`
  return row
}

export type Asked = {
  when: 'coming' | 'past'
  country?: string | null
  sectors?: string[] | null
  mine?: boolean
  officeId?: string | null
  ids?: string[]
  reported?: boolean
}

/**
 * Trips that fit, coming ones first come first, past ones latest first; cancelled ones only among one's own. `sectors`:
 * any of them. `officeId`: of this office only. At most `limit`.
 */
export async function list(
  tx: Tx,
  { when, country = null, sectors = null, mine = false, officeId = null, reported = false }: Asked,
  limit = 100,
): Promise<Trip[]> {
  const period = when === 'past' ? tx`t.until_on < current_date` : tx`t.until_on >= current_date`
  return tx<Trip[]>`
    select ${columns(tx)} from ${source(tx)}
    where ${period} and (${country}::text is null or t.country = ${country}::text)
      and (${sectors}::text[] is null or t.sectors && ${sectors}::text[])
      and (${officeId}::uuid is null or t.office_id = ${officeId}::uuid)
      and (not ${reported} or t.reported_at is not null)
      and (t.state = 'planned' or x.mine)
      and (not ${mine} or x.mine or x.joined or exists (select from kogge.trip_requests r
        where r.other_office_id = t.office_id and r.other_trip_id = t.id and r.member_id = app.member_id()
          and r.state in ('open', 'accepted')))
    order by ${when === 'past' ? tx`t.until_on desc` : tx`t.from_on`}, t.id limit ${limit}`
}

/** The trips with these ids, in the order of their first day. */
export const byIds = (tx: Tx, ids: string[]): Promise<Trip[]> =>
  tx<Trip[]>`select ${columns(tx)} from ${source(tx)} where t.id = any (${ids}::uuid[]) order by t.from_on, t.id`

/**
 * What calendars show: a year back and all that comes, called off ones too, so that programs strike them out; of one
 * office, one desk, or the reader's own.
 */
export const listForFeed = (
  tx: Tx,
  {
    officeId = null,
    country = null,
    mine = false,
  }: { officeId?: string | null; country?: string | null; mine?: boolean },
): Promise<Trip[]> =>
  tx<Trip[]>`
    select ${columns(tx)} from ${source(tx)}
    where t.until_on >= current_date - 366 and (${officeId}::uuid is null or t.office_id = ${officeId}::uuid)
      and (${country}::text is null or t.country = ${country}::text)
      and (not ${mine} or x.mine or x.joined or exists (select from kogge.trip_requests r
        where r.other_office_id = t.office_id and r.other_trip_id = t.id and r.member_id = app.member_id()
          and r.state in ('open', 'accepted')))
    order by t.from_on, t.id limit 500`

/** Countries and sectors that the reader's trips name, for filters. */
export async function namedIn(tx: Tx): Promise<{ countries: string[]; sectors: string[] }> {
  const [row] = await tx<{ countries: string[]; sectors: string[] }[]>`
    select coalesce(array_agg(distinct t.country::text), '{}') as countries,
      array(select distinct unnest(t.sectors) from kogge.trips t where t.state = 'planned') as sectors
    from kogge.trips t where t.state = 'planned'`
  return row
}

/**
 * Writes to which place of the gazetteer the trip goes. Throws as the foreign key would where the country has no such
 * place.
 */
async function writePlace(tx: Tx, id: string, { country, placeId }: Destination): Promise<void> {
  await tx`delete from kogge.trip_places where id = ${id} and office_id = app.office_id()`
  if (placeId === null) return
  const rows = await tx`
    insert into kogge.trip_places (id, place_id) select ${id}, g.id from kogge.places g
    where g.id = ${placeId} and g.country = ${country} returning id`
  if (rows.length === 0)
    throw Object.assign(new Error('The gazetteer has no such place in this country.'), {
      constraint_name: 'trip_places_place_exists',
    })
}

const values = (input: TripInput) => ({
  kind: input.kind,
  from_on: input.fromOn,
  until_on: input.untilOn,
  sectors: input.sectors,
  title: input.title,
  body: input.body,
  language: input.language,
  visibility: input.visibility,
  room: input.room,
})

/** The acting member travels. Returns the trip's id. */
export async function announce(tx: Tx, to: Destination, input: TripInput): Promise<string> {
  const [me] = await tx<{ id: string; name: string; organisation: string | null }[]>`
    select id, display_name as name, organisation_id as organisation from kogge.members where id = app.member_id()`
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.trips ${tx({
      member_id: me.id,
      traveller_name: me.name,
      organisation_id: me.organisation,
      country: to.country,
      ...values(input),
    })} returning id`
  await writePlace(tx, id, to)
  return id
}

/**
 * Rewrites a trip that is still at `version` and not called off. 'conflict' where somebody wrote in between; 'narrow'
 * where it would be hidden from people of other offices who asked or travel along; 'missing' where the reader may not
 * change it.
 */
export async function revise(
  tx: Tx,
  id: string,
  version: number,
  to: Destination,
  input: TripInput,
): Promise<'done' | 'conflict' | 'narrow' | 'missing'> {
  if (input.visibility === 'office' && (await concernsOthers(tx, id))) return 'narrow'
  const rows = await tx`
    update kogge.trips set ${tx({ country: to.country, ...values(input) })}, version = version + 1,
      revision = revision + 1, updated_at = now()
    where id = ${id} and office_id = app.office_id() and version = ${version} and state = 'planned' returning id`
  if (rows.length > 0) {
    await writePlace(tx, id, to)
    return 'done'
  }
  const trip = await find(tx, id)
  return trip?.runs ? 'conflict' : 'missing'
}

async function concernsOthers(tx: Tx, id: string): Promise<boolean> {
  const [{ concerned }] = await tx<{ concerned: boolean }[]>`
    select exists (select from kogge.trip_participants p where p.trip_id = ${id} and p.other_office_id <> p.office_id)
      or exists (select from kogge.trip_requests r
        where r.other_trip_id = ${id} and r.office_id <> r.other_office_id
          and r.state in ('open', 'accepted')) as concerned`
  return concerned
}

/** The trip is off. False where it is already, is over, or is not the reader's to change. */
export async function cancel(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`
    update kogge.trips set state = 'cancelled', version = version + 1, revision = revision + 1, updated_at = now()
    where id = ${id} and office_id = app.office_id() and state = 'planned' and until_on >= current_date returning id`
  return rows.length > 0
}

/** The trip's calendars change with its programme. */
export const touch = (tx: Tx, id: string) =>
  tx`
    update kogge.trips set revision = revision + 1, updated_at = now() where id = ${id} and office_id = app.office_id()`

/**
 * What came of it, from the first day on; written again as often as needed. False where it has not begun, was called
 * off, or is not theirs.
 */
export async function report(tx: Tx, id: string, input: ReportInput): Promise<boolean> {
  const rows = await tx`
    update kogge.trips set ${tx(input)}, reported_at = coalesce(reported_at, now()), version = version + 1,
      revision = revision + 1, updated_at = now()
    where id = ${id} and office_id = app.office_id() and state = 'planned' and from_on <= current_date returning id`
  return rows.length > 0
}
