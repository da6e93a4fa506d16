/** What can be done with offices. SQL runs under the reader's row security. */
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Tx } from '#db/client.server.ts'
import type { City } from './cities.server.ts'
import type { OfficeInput } from './office.ts'

/** An office as the front page shows it. `presences` and `countries` count what anybody may see. */
export type OfficeCard = {
  id: string
  slug: string
  name: string
  city: string
  country: string
  lat: number
  lon: number
  colourPrimary: string
  colourAccent: string
  /** The hash of its arms; null without any. */
  arms: string | null
  presences: number
  countries: number
  organisations: number
}

/** All open offices by name, with how much of each is public; none in the archive. */
export async function list(tx: Tx): Promise<OfficeCard[]> {
  return tx<OfficeCard[]>`
    select o.id, o.slug, o.name, o.city, o.country, o.lat, o.lon, o.colour_primary as "colourPrimary",
      o.colour_accent as "colourAccent",
      (select a.hash from kogge.office_arms a where a.office_id = o.id) as arms,
      coalesce(p.presences, 0)::int as presences, coalesce(p.countries, 0)::int as countries,
      coalesce(g.organisations, 0)::int as organisations
    from kogge.offices o
    left join (select office_id, count(*) as presences, count(distinct country) as countries from kogge.presences
      where audience = 'public' and standing = 'active' group by office_id) p on p.office_id = o.id
    left join (select office_id, count(*) as organisations from kogge.organisations where audience = 'public'
      group by office_id) g on g.office_id = o.id
    where o.archived_at is null and o.opened_at is not null order by o.name, o.slug`
}

type Found = { id: string; slug: string; name: string; draft: boolean; defaultLanguage: Language }

/** The office with this slug, or undefined. */
export async function find(tx: Tx, slug: string): Promise<Found | undefined> {
  const [office] = await tx<Found[]>`
    select id, slug, name, opened_at is null as draft, default_language as "defaultLanguage"
    from kogge.offices where slug = ${slug}`
  return office
}

/** ISO code → number of public presences in all offices. */
export async function countByCountry(tx: Tx): Promise<{ country: string; count: number }[]> {
  return tx<{ country: string; count: number }[]>`
    select country, count(*)::int from kogge.presences where audience = 'public' and standing = 'active'
    group by country order by count(*) desc, country`
}

/** Working days that whoever has the turn in a case of the actor's own office has. */
export async function answerDays(tx: Tx): Promise<number> {
  const [row] = await tx<{ days: number }[]>`select answer_days as days from kogge.offices where id = app.office_id()`
  return row.days
}

/**
 * The platform makes an office in `city`, a draft until its administrator opens it; where a network lists that city,
 * the city's line leads to it. Null where the slug is taken. The platform stands in no office: these inserts name it.
 */
export async function create(tx: Tx, input: OfficeInput, city: City): Promise<{ id: string; slug: string } | null> {
  const [office] = await tx<{ id: string; slug: string }[]>`
    insert into kogge.offices (slug, name, city, country, lat, lon, languages, default_language, colour_primary,
      colour_accent, opened_at)
    values (${input.slug}, ${input.name}, ${city.name}, ${city.country}, ${city.lat}, ${city.lon}, ${input.languages},
      ${input.defaultLanguage},
      ${input.colourPrimary}, ${input.colourAccent}, null)
    on conflict (slug) do nothing returning id, slug`
  if (!office) return null
  await tx`insert into kogge.office_contacts (office_id, email) values (${office.id}, ${input.contactEmail})`
  await tx`
    update kogge.network_cities set office_id = ${office.id}
    where office_id is null and (geonames_id = ${city.id}
      or (country = ${city.country} and lower(name) = ${city.name.toLowerCase()}))`
  return office
}

/** The platform puts an office into the archive, or brings it back whole. False where it is so already. */
export async function setArchived(tx: Tx, slug: string, archived: boolean): Promise<boolean> {
  const rows = await tx`
    update kogge.offices set archived_at = case when ${archived} then now() end, updated_at = now()
    where slug = ${slug} and (archived_at is not null) <> ${archived} returning id`
  return rows.length > 0
}

/** How much waits in the actor's own office: what its administrators see first. */
export type Waiting = {
  requests: number
  organisations: number
  changes: number
  invitations: number
  fading: number
  networks: number
  applications: number
  members: number
  ambassadors: number
}

/** The counts of the actor’s own office; nothing but an administrator’s rights shows what waits. */
export async function waiting(tx: Tx): Promise<Waiting> {
  const [row] = await tx<Waiting[]>`
    select (select count(*) from kogge.members
      where office_id = app.office_id() and state = 'requested')::int as requests,
      (select count(*) from kogge.members where office_id = app.office_id() and state = 'active')::int as members,
      (select count(*) from kogge.organisations
        where office_id = app.office_id() and state = 'pending')::int as organisations,
      (select count(*) from kogge.organisation_changes
        where office_id = app.office_id() and seen_at is null)::int as changes,
      (select count(*) from kogge.invitations
        where office_id = app.office_id() and accepted_at is null and revoked_at is null
          and expires_at > now())::int as invitations,
      (select count(*) from kogge.presences where office_id = app.office_id() and audience <> 'hidden'
        and confirmed_on < current_date - interval '12 months')::int as fading,
      (select count(*) from kogge.network_members
        where office_id = app.office_id() and state = 'invited')::int as networks,
      (select count(*) from kogge.ambassador_applications p
        join kogge.members m on m.office_id = p.office_id and m.id = p.member_id
        where p.office_id = app.office_id() and p.state = 'open' and m.state = 'active')::int as applications,
      (select count(*) from kogge.ambassadors
        where office_id = app.office_id() and app.answers(until_on))::int as ambassadors`
  return row
}

/**
 * A publication that nobody confirmed for twelve months, an interest in a country (`looking`) too. `confirmedOn` is
 * YYYY-MM-DD.
 */
export type Fading = {
  id: string
  standing: 'active' | 'looking'
  organisation: string
  slug: string
  country: string
  place: string | null
  confirmedOn: string
}

/** The fading publications of the actor's own office, the oldest first; at most 300. */
export async function listFading(tx: Tx): Promise<Fading[]> {
  return tx<Fading[]>`
    select p.id, p.standing, o.name as organisation, o.slug, p.country, coalesce(p.place_name, d.place_name) as place,
      p.confirmed_on as "confirmedOn"
    from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    left join kogge.presence_details d on d.office_id = p.office_id and d.id = p.id
    where p.office_id = app.office_id() and p.audience <> 'hidden'
      and p.confirmed_on < current_date - interval '12 months'
    order by p.confirmed_on, lower(o.name), p.id limit 300`
}
