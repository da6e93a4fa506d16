/** Matches of several presences as one list. Pure. */
import type { Presence } from '#app/presences/presence.ts'
import { matchStrengths } from './match.ts'
import type { FoundMatch, MatchAnswer } from './matches.server.ts'

/** A match beside the presence it is for. `also`: other presences there of the same organisation that fit as well. */
export type BestMatch = FoundMatch & { mine: Presence; also: Presence[] }

/**
 * The strongest first, and among equally strong ones those with most points. An organisation with several presences in one country
 * stands there once, with its best match; the other presences that fit come along as `also`, best first. Where points are equal names
 * decide, so that the order holds from one look to the next.
 */
export function bestFirst(answers: MatchAnswer[]): BestMatch[] {
  const all = answers.flatMap(({ mine, matches }) => matches.map((found) => ({ ...found, mine, also: [] as Presence[] })))
    .sort((a, b) => matchStrengths.indexOf(a.match.strength) - matchStrengths.indexOf(b.match.strength) || b.match.score - a.match.score
      || a.presence.organisation.name.localeCompare(b.presence.organisation.name, 'en')
      || a.presence.id.localeCompare(b.presence.id) || a.mine.id.localeCompare(b.mine.id))
  const firsts = new Map<string, BestMatch>()
  for (const each of all) {
    const key = `${each.presence.organisation.id} ${each.presence.country}`
    const first = firsts.get(key)
    if (!first) firsts.set(key, each)
    else if (![first.presence, ...first.also].some(({ id }) => id === each.presence.id)) first.also.push(each.presence)
  }
  return [...firsts.values()]
}
