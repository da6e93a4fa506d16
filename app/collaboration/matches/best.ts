/** Matches of several presences as one list. Pure. */
import type { Presence } from '#app/directory/presences/presence.ts'
import { matchStrengths } from './match.ts'
import type { FoundMatch, MatchAnswer } from './weigh.server.ts'

/**
 * A match beside the presence it is for. `also`: other presences there of the same organisation that fit as well.
 * `ours`: ids of the other presences that the organisation fits there. What is said of the match is said of all of
 * them.
 */
export type BestMatch = FoundMatch & { mine: Presence; also: Presence[]; ours: string[] }

/**
 * The strongest first, and among equally strong ones those with most points. An organisation with several presences in
 * one country stands there once, with its best match; the other presences that fit come along as `also`, best first,
 * unless one was hidden for any of the presences asked for. Where points are equal names decide, so that the order
 * holds from one look to the next.
 */
export function bestFirst(answers: Pick<MatchAnswer, 'mine' | 'matches' | 'hidden'>[]): BestMatch[] {
  const hidden = new Set(answers.flatMap((answer) => answer.hidden))
  const all = answers
    .flatMap(({ mine, matches }) => matches.map((found): BestMatch => ({ ...found, mine, also: [], ours: [] })))
    .sort(
      (a, b) =>
        matchStrengths.indexOf(a.match.strength) - matchStrengths.indexOf(b.match.strength) ||
        b.match.score - a.match.score ||
        a.presence.organisation.name.localeCompare(b.presence.organisation.name, 'en') ||
        a.presence.id.localeCompare(b.presence.id) ||
        a.mine.id.localeCompare(b.mine.id),
    )
  const firsts = new Map<string, BestMatch>()
  for (const each of all) {
    const { mine, presence } = each
    const key = `${presence.organisation.id} ${presence.country}`
    const first = firsts.get(key)
    if (!first) {
      firsts.set(key, each)
      continue
    }
    if (first.mine.id !== mine.id && !first.ours.includes(mine.id)) first.ours.push(mine.id)
    if (![first.presence, ...first.also].some(({ id }) => id === presence.id) && !hidden.has(presence.id))
      first.also.push(presence)
  }
  return [...firsts.values()]
}
