/**
 * Whom else somebody could ask who got no answer, or a no: found among what they see, by what they show of themselves,
 * else by what they asked for. Under the reader's row security; Postgres alone, so a mail can name them.
 */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { match, matchStrengths } from '#app/collaboration/matches/match.ts'
import { loadSides } from '#app/collaboration/matches/sides.server.ts'

/** A listing that can be asked about: `office` and `presence` make its address. */
export type Alternative = { organisation: string; country: string; office: string; presence: string }

/** So many are offered, each of another organisation. */
const most = 3
/** So many listings are weighed, those that share most with what was asked for first. */
const weighed = 60

type Candidate = Alternative & { organisationId: string; shared: number }

/**
 * Others whom the acting member could ask to meet instead, the best first, at most three. Those that match the listing
 * they showed come before those that only share the country, the latter by shared sectors. Not the organisation that
 * was asked, nor their own, nor one that wants no requests now or blocks them, nor one they wait for already; nothing
 * to who did not ask.
 */
export async function alternativesTo(tx: Tx, id: string): Promise<Alternative[]> {
  const [asked] = await tx<{ own: string | null; country: string; sectors: string[]; organisation: string | null }[]>`
    select i.own_presence_id as own, c.country::text, c.sectors, i.other_organisation_id as organisation
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    where i.id = ${id} and c.office_id = app.office_id() and c.asker_id = app.member_id()`
  if (!asked) return []
  const candidates = await tx<Candidate[]>`
    select o.name as organisation, p.country::text, f.slug as office, p.id as presence, o.id as "organisationId",
      (select count(*)::int from unnest(case when p.sectors = '{}' then o.sectors else p.sectors end) s (code)
        where s.code = any (${asked.sectors}) or split_part(s.code, '.', 1) in (select split_part(a, '.', 1)
          from unnest(${asked.sectors}::text[]) a)) as shared
    from kogge.presences p join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    join kogge.offices f on f.id = p.office_id
    where p.country = ${asked.country} and p.state = 'published' and p.audience <> 'hidden' and p.standing = 'active'
      and (p.until_on is null or p.until_on >= ${today()}::date) and o.met <> 'not-now' and f.archived_at is null
      and not app.blocks_me(p.office_id, o.id)
      and o.id is distinct from ${asked.organisation}::uuid and o.id is distinct from app.organisation_id()
      and not exists (select from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
        where c.office_id = app.office_id() and c.asker_id = app.member_id() and c.state <> 'ended'
          and i.other_organisation_id = o.id)
    order by shared desc, p.confirmed_on desc, p.id limit ${weighed}`
  const ranked = await byMatch(tx, asked.own, candidates)
  const chosen = new Map<string, Alternative>()
  for (const { organisationId, organisation, country, office, presence } of ranked)
    if (!chosen.has(organisationId)) chosen.set(organisationId, { organisation, country, office, presence })
  return [...chosen.values()].slice(0, most)
}

/** Those that match one's own listing first, the strongest first; the others as they came. */
async function byMatch(tx: Tx, own: string | null, candidates: Candidate[]): Promise<Candidate[]> {
  if (!own || candidates.length === 0) return candidates
  const sides = await loadSides(tx, [own, ...candidates.map(({ presence }) => presence)])
  const mine = sides.get(own)
  if (!mine) return candidates
  const worth = new Map(
    candidates.map(({ presence }) => {
      const theirs = sides.get(presence)
      const found = theirs && match(mine, theirs, { on: today(), ambassadors: [] })
      return [
        presence,
        found ? (matchStrengths.length - matchStrengths.indexOf(found.strength)) * 10_000 + found.score : 0,
      ]
    }),
  )
  return [...candidates].sort((one, other) => worth.get(other.presence)! - worth.get(one.presence)!)
}
