/**
 * What can be done with sensitive presences. Postgres moves the place and the contact out of sight by itself; here is
 * what those see who edit.
 */
import type { Tx } from '#db/client.server.ts'
import type { Presence } from './presence.ts'

type Row = {
  id: string
  own: boolean
  placeId: number | null
  placeName: string | null
  lat: number | null
  lon: number | null
}

/**
 * The presences with the places of sensitive ones, for members who edit them: a visitor may not even ask, and to any
 * other member the rows say nothing.
 */
export async function reveal(tx: Tx, presences: Presence[]): Promise<Presence[]> {
  const hidden = presences.filter(({ sensitive }) => sensitive)
  if (hidden.length === 0) return presences
  const rows = await tx<Row[]>`
    select p.id, p.sensitive as own, d.place_id as "placeId", d.place_name as "placeName", d.lat, d.lon
    from kogge.presences p left join kogge.presence_details d on d.office_id = p.office_id and d.id = p.id
    where p.id = any (${hidden.map(({ id }) => id)}::uuid[])`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return presences.map((presence) => {
    const row = presence.sensitive && byId.get(presence.id)
    if (!presence.sensitive || !row) return presence
    const { own, placeId, placeName, lat, lon } = row
    const place = placeName !== null && lat !== null && lon !== null ? { id: placeId, name: placeName, lat, lon } : null
    return { ...presence, place, sensitive: { ...presence.sensitive, revealed: { own } } }
  })
}

/** The countries that an office marks as sensitive, by their codes. */
export async function sensitiveCountries(tx: Tx, officeId: string): Promise<string[]> {
  const [row] = await tx<
    { countries: string[] }[]
  >`select sensitive_countries as countries from kogge.offices where id = ${officeId}`
  return row?.countries ?? []
}

/**
 * How many publications of the actor's own office each country has, for whoever thinks of marking it. Interests have no
 * place to hide.
 */
export async function countMarkable(tx: Tx): Promise<{ country: string; count: number }[]> {
  return tx<{ country: string; count: number }[]>`
    select country::text, count(*)::int as count
    from kogge.presences where office_id = app.office_id() and state = 'published' and standing = 'active'
    group by country order by country`
}
