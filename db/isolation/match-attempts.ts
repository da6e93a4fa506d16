/**
 * Rows about matches and searches that somebody could try to add. Valid in every respect but, mostly, the right to add
 * them.
 */
import { presenceAudience } from './reach.ts'
import type { Who } from './who-acts.ts'
import type { Row, Table, Value, World } from './world.server.ts'

type Addition = [Table, string, Row]

/** All that `who` could try to add in this office, by table and name. */
export function matchAdditions(world: World, who: Who, office_id: Value): Addition[] {
  const here = world.rows.presences.filter((row) => row.office_id === office_id)
  return [...verdicts(world, office_id, here), ...personal(world, who, office_id, here)]
}

/**
 * One presence of each audience in each office, as the other side: of the organisations' latest, which nobody has
 * judged yet.
 */
function others(world: World, office_id: Value): { name: string; other: Row }[] {
  return world.rows.offices.flatMap(({ id }) => {
    const near = id === office_id ? 'near' : 'far'
    const latest = world.rows.presences.filter((row) => row.office_id === id).reverse()
    return (['public', 'network', 'office', 'hidden'] as const).flatMap((audience) => {
      const other = latest.find((row) => presenceAudience(world, row) === audience)
      return other ? [{ name: `${near}-${audience}`, other }] : []
    })
  })
}

const side = (other: Row) => ({
  other_office_id: other.office_id!,
  other_organisation_id: other.organisation_id!,
  other_presence_id: other.id!,
})

/**
 * What an organisation could say of others: of what it sees and what it does not, for a presence of its own or a
 * borrowed one.
 */
function* verdicts(world: World, office_id: Value, here: Row[]): Generator<Addition> {
  const found = others(world, office_id)
  for (const { id: organisation_id } of world.rows.organisations.filter((row) => row.office_id === office_id)) {
    const all = here.filter((row) => row.organisation_id === organisation_id)
    // A public one where there is one, so that only the office stands between a stranger and the row.
    const own = all.find((row) => presenceAudience(world, row) === 'public') ?? all.at(-1)!
    for (const { name, other } of found.filter(({ other }) => other.organisation_id !== organisation_id)) {
      const verdict = {
        office_id,
        organisation_id: organisation_id!,
        presence_id: own.id!,
        ...side(other),
        verdict: 'interesting',
      }
      // What the world has said already cannot be said again.
      const said = world.rows.match_verdicts.some(
        (row) => row.presence_id === own.id && row.other_presence_id === other.id,
      )
      if (!said) yield ['match_verdicts', name, verdict]
      const borrowed = here.find(
        (row) => row.organisation_id !== organisation_id && row.organisation_id !== other.organisation_id,
      )!
      yield ['match_verdicts', `${name}-borrowed`, { ...verdict, presence_id: borrowed.id! }]
      const stranger = world.rows.organisations.find(
        (row) => row.office_id === other.office_id && ![organisation_id, other.organisation_id].includes(row.id!),
      )!
      yield ['match_verdicts', `${name}-mislabelled`, { ...verdict, other_organisation_id: stranger.id! }]
    }
  }
}

/** What somebody could note for themselves, for a colleague, and for themselves where they are no member. */
function* personal(world: World, who: Who, office_id: Value, here: Row[]): Generator<Addition> {
  const colleague = world.rows.members.find(
    (row) => row.office_id === office_id && row.state === 'active' && row.id !== who.memberId,
  )!.id!
  for (const [name, member_id] of [
    ['self', who.memberId],
    ['colleague', colleague],
  ] as const) {
    if (!member_id) continue
    const presence_id = here.at(-1)!.id!
    for (const { name: far, other } of others(world, office_id)) {
      const { other_organisation_id: _, ...told } = side(other)
      yield ['match_notices', `${name}-${far}`, { office_id, member_id, presence_id, ...told }]
    }
    yield ['match_mutes', name, { office_id, member_id, presence_id }]
    if (!world.rows.seekers.some((row) => row.member_id === member_id))
      yield ['seekers', name, { office_id, member_id, roles: ['volunteer'], countries: ['KE'] }]
    yield ['saved_searches', name, { office_id, member_id, name: 'Mine', query: '' }]
  }
}
