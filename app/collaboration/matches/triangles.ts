/**
 * Where company, NGO and school meet: the third who completes two that match, in one country and in linked sectors.
 * Pure.
 */
import { isPast } from '#app/directory/presences/presence.ts'
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { match, type Context, type Side } from './match.ts'
import { areLinked } from './reasons-sector.ts'

const corners: readonly OrganisationKind[] = ['company', 'ngo', 'education']

/** The kind that a company, an NGO and a school lack of one another; null where the two are not two of these. */
export function missingKind(one: OrganisationKind, other: OrganisationKind): OrganisationKind | null {
  return one !== other && corners.includes(one) && corners.includes(other)
    ? corners.find((kind) => kind !== one && kind !== other)!
    : null
}

/**
 * The third that makes company, NGO and school complete where `mine` and `theirs` meet: in the same country, still
 * there, each two of the three in linked sectors, and each two a match of their own. Of several the one that fits both
 * best; of equals the first by id. Null where there is none, or where the two are not two of the three.
 */
export function findThird(mine: Side, theirs: Side, others: readonly Side[], context: Context): Side | null {
  const kind = missingKind(mine.presence.organisation.kind, theirs.presence.organisation.kind)
  const { country } = mine.presence
  if (!kind || theirs.presence.country !== country || !areLinked(mine, theirs)) return null
  let best: { side: Side; score: number } | null = null
  for (const side of others) {
    const { presence } = side
    if (presence.organisation.kind !== kind || presence.country !== country || isPast(presence, context.on)) continue
    if (!areLinked(mine, side) || !areLinked(theirs, side)) continue
    const [withMe, withThem] = [match(mine, side, context), match(theirs, side, context)]
    if (!withMe || !withThem) continue
    const score = withMe.score + withThem.score
    if (!best || score > best.score || (score === best.score && presence.id < best.side.presence.id))
      best = { side, score }
  }
  return best?.side ?? null
}
