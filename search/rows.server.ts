/** What the indexer reads from Postgres. Runs as kogge_indexer, which sees every office. */
import type { Sql } from '#db/client.server.ts'
import type { PresenceRow } from './document.ts'

export type PresenceKey = { officeId: string; id: string }

/** The columns of PresenceRow. Fading: not confirmed for more than twelve months, by the database's calendar. */
const columns = (sql: Sql) => sql`
  p.id, p.office_id as "officeId", p.organisation_id as "organisationId", p.audience, p.standing, p.country,
  p.place_name as "placeName", p.lat, p.lon, p.field, p.sectors,
  p.own_sectors as "ownSectors", o.sectors as "organisationSectors", p.activities, p.offers, p.seeks, p.languages,
  concat_ws(E'\n', p.description, p.second_texts ->> 'description') as description,
  p.confirmed_on - date '1970-01-01' as "confirmedDay",
  coalesce(floor(extract(epoch from p.published_at)), 0)::float8 as published,
  coalesce(floor(extract(epoch from p.network_at)), 0)::float8 as "publishedNetwork",
  coalesce(floor(extract(epoch from p.public_at)), 0)::float8 as "publishedPublic",
  p.confirmed_on < current_date - interval '12 months' as fading,
  o.name as organisation, o.kind, o.summary, f.name as office, f.slug as "officeSlug",
  coalesce(o.seat_country, f.country)::text as home, o.seat_place as "seatPlace"
  from kogge.presences p
  join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
  join kogge.offices f on f.id = p.office_id`

/** The rows of these presences that anybody may find; the rest are gone, withdrawn or waiting. */
export async function rowsByKeys(sql: Sql, keys: PresenceKey[]): Promise<PresenceRow[]> {
  return sql<PresenceRow[]>`
    select ${columns(sql)}
    join unnest(${keys.map((key) => key.officeId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as wanted (office_id,
      id)
      on wanted.office_id = p.office_id and wanted.id = p.id
    where p.audience <> 'hidden'`
}

/** All rows that anybody may find, `size` at a time in the order of their key. */
export async function* allRows(sql: Sql, size: number): AsyncGenerator<PresenceRow[]> {
  const nil = '00000000-0000-0000-0000-000000000000'
  for (let last: PresenceKey = { officeId: nil, id: nil }; ;) {
    const rows = await sql<PresenceRow[]>`
      select ${columns(sql)}
      where p.audience <> 'hidden' and (p.office_id, p.id) > (${last.officeId}::uuid, ${last.id}::uuid)
      order by p.office_id, p.id limit ${size}`
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    last = rows[rows.length - 1]
  }
}

/** The day (since 1970-01-01) from which a confirmation counts as fresh. */
export async function freshSince(sql: Sql): Promise<number> {
  const [{ day }] = await sql<
    { day: number }[]
  >`select (current_date - interval '12 months')::date - date '1970-01-01' as day`
  return day
}

/** How many presences the index should hold. */
export async function countRows(sql: Sql): Promise<number> {
  const [{ count }] = await sql<
    { count: number }[]
  >`select count(*)::int from kogge.presences where audience <> 'hidden'`
  return count
}

export type OutboxBatch = { outboxIds: string[]; keys: PresenceKey[] }

/** The oldest entries of the outbox with the presences they name, each once. */
export async function readOutbox(sql: Sql, size: number): Promise<OutboxBatch> {
  const entries = await sql<{ outboxId: string; officeId: string; id: string }[]>`
    select id::text as "outboxId", office_id as "officeId", presence_id as id from kogge.outbox order by id
    limit ${size}`
  const keys = new Map(entries.map(({ officeId, id }) => [`${officeId}/${id}`, { officeId, id }]))
  return { outboxIds: entries.map((entry) => entry.outboxId), keys: [...keys.values()] }
}

/** Strikes exactly these entries: one with a lower number can still be waiting for its commit. */
export async function strikeOutbox(sql: Sql, outboxIds: string[]): Promise<void> {
  await sql`delete from kogge.outbox where id = any (${outboxIds}::bigint[])`
}

/** True where nothing waits to be written into the index. */
export async function outboxIsEmpty(sql: Sql): Promise<boolean> {
  const [{ empty }] = await sql<{ empty: boolean }[]>`select not exists (select from kogge.outbox) as empty`
  return empty
}
