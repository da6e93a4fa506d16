/** What can be done with networks. Only members of a network let each other search (app.peers_of). */
import type { Tx } from '#db/client.server.ts'
import {
  nextStates,
  type Membership,
  type MembershipState,
  type Network,
  type NetworkCity,
  type NetworkInput,
} from './network.ts'

export type NetworkCard = Network & { members: number; suspended: number; cities: number; countries: number }

/** All networks by name. `countries` counts those of its cities and of its offices. */
export async function list(tx: Tx): Promise<NetworkCard[]> {
  return tx<NetworkCard[]>`
    select n.id, n.slug, n.name, n.description, n.website,
      (select count(*) from kogge.network_members m where m.network_id = n.id and m.state = 'member')::int as members,
      (select count(*) from kogge.network_members m
        where m.network_id = n.id and m.state = 'suspended')::int as suspended,
      (select count(*) from kogge.network_cities c where c.network_id = n.id)::int as cities,
      (select count(distinct country) from (
        select c.country from kogge.network_cities c where c.network_id = n.id
        union all select o.country from kogge.network_members m join kogge.offices o on o.id = m.office_id
          where m.network_id = n.id and m.state in ('member', 'suspended')) as places)::int as countries
    from kogge.networks n order by n.name, n.slug`
}

/** A network by its slug, or undefined. */
export async function find(tx: Tx, slug: string): Promise<Network | undefined> {
  const [network] = await tx<
    Network[]
  >`select id, slug, name, description, website from kogge.networks where slug = ${slug}`
  return network
}

/**
 * Every office that takes or took part, as far as the reader may know, members first; each with its history, the latest
 * first.
 */
export async function memberships(tx: Tx, networkId: string): Promise<Membership[]> {
  return tx<Membership[]>`
    select json_build_object('slug', o.slug, 'name', o.name, 'city', o.city, 'country', o.country,
      'colourPrimary', o.colour_primary, 'archived', o.archived_at is not null,
        'presences', coalesce(p.presences, 0), 'countries', coalesce(p.countries, 0)) as office,
      m.state, m.state_since as since, m.joined_on as joined, case when m.state <> 'member' then m.reason end as reason,
      coalesce((select json_agg(json_build_object('state', h.state, 'from', h.from_on, 'until', h.until_on,
        'reason', h.reason) order by h.from_on desc, h.id desc)
        from kogge.network_member_history h where h.network_id = m.network_id and h.office_id = m.office_id),
      '[]') as history
    from kogge.network_members m join kogge.offices o on o.id = m.office_id
    left join lateral (select count(*) as presences, count(distinct r.country) as countries from kogge.presences r
      where r.office_id = o.id and r.audience = 'public' and r.standing = 'active') p on true
    where m.network_id = ${networkId}
    order by array_position('{member,suspended,invited,left}', m.state), o.name`
}

/**
 * The cities of the network whose name begins or goes on with `words`, in one country where one is given, by country
 * and name.
 */
export async function cities(
  tx: Tx,
  networkId: string,
  filter: { country: string; words: string },
): Promise<NetworkCity[]> {
  return tx<NetworkCity[]>`
    select c.name, c.country, c.lat, c.lon, c.evidence, c.state, o.slug as office
    from kogge.network_cities c left join kogge.offices o on o.id = c.office_id
    where c.network_id = ${networkId} and (${filter.country} = '' or c.country = ${filter.country})
      and position(lower(public.unaccent(${filter.words})) in lower(public.unaccent(c.name))) > 0
    order by c.country, lower(public.unaccent(c.name))`
}

/** How many cities of the network lie in each country, the most first. */
export async function cityCountries(tx: Tx, networkId: string): Promise<{ country: string; count: number }[]> {
  return tx<{ country: string; count: number }[]>`
    select country, count(*)::int from kogge.network_cities where network_id = ${networkId} group by country
    order by count(*) desc, country`
}

/** The platform starts a network; null where the slug is taken. */
export async function start(tx: Tx, input: NetworkInput): Promise<{ slug: string } | null> {
  const [network] = await tx<{ slug: string }[]>`
    insert into kogge.networks (slug, name, description, website)
    values (${input.slug}, ${input.name}, ${tx.json(input.description)}, ${input.website})
    on conflict (slug) do nothing returning slug`
  return network ?? null
}

/** The platform brings an office into a network, invited or as a member at once. False where it is there already. */
export async function addOffice(
  tx: Tx,
  networkId: string,
  office: string,
  state: 'invited' | 'member',
): Promise<boolean> {
  const rows = await tx`
    insert into kogge.network_members (office_id, network_id, state) select o.id, ${networkId}, ${state}
    from kogge.offices o where o.slug = ${office}
    on conflict (network_id, office_id) do nothing returning id`
  return rows.length > 0
}

/**
 * The platform changes an office's state from the day `since` on; false where the present state does not allow it. The
 * history keeps its own line.
 */
export async function setState(
  tx: Tx,
  networkId: string,
  office: string,
  change: { state: MembershipState; since: string; reason: string },
): Promise<boolean> {
  const [now] = await tx<{ id: string; state: MembershipState }[]>`
    select m.id, m.state from kogge.network_members m join kogge.offices o on o.id = m.office_id
    where m.network_id = ${networkId} and o.slug = ${office} for update of m`
  if (!now || !nextStates(now.state).includes(change.state)) return false
  const rows = await tx`
    update kogge.network_members
    set state = ${change.state}, state_since = ${change.since}, reason = ${change.reason || null}
    where network_id = ${networkId} and id = ${now.id} returning id`
  return rows.length > 0
}

export type OwnMembership = {
  network: { slug: string; name: string }
  state: MembershipState
  since: string
  joined: string | null
  reason: string | null
  history: Membership['history']
}

/** The networks of the actor's own office, with its history in each. */
export async function ofOwnOffice(tx: Tx): Promise<OwnMembership[]> {
  return tx<OwnMembership[]>`
    select json_build_object('slug', n.slug, 'name', n.name) as network, m.state, m.state_since as since,
      m.joined_on as joined, case when m.state <> 'member' then m.reason end as reason,
      coalesce((select json_agg(json_build_object('state', h.state, 'from', h.from_on, 'until', h.until_on,
        'reason', h.reason) order by h.from_on desc, h.id desc)
        from kogge.network_member_history h where h.network_id = m.network_id and h.office_id = m.office_id),
      '[]') as history
    from kogge.network_members m join kogge.networks n on n.id = m.network_id
    where m.office_id = app.office_id() order by n.name`
}

/**
 * The own office accepts an invitation (`member`), or declines it or leaves (`left`). False where there is nothing to
 * answer; a suspension stays.
 */
export async function answer(tx: Tx, network: string, state: 'member' | 'left'): Promise<boolean> {
  const rows = await tx`
    update kogge.network_members m set state = ${state}, state_since = current_date, reason = null
    from kogge.networks n where n.id = m.network_id and n.slug = ${network} and m.office_id = app.office_id()
      and m.state = any (${state === 'member' ? ['invited'] : ['invited', 'member']}) returning m.id`
  return rows.length > 0
}
