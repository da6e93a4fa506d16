/** The matches of a presence as the API gives them: the reasons are sentences in the reader's language. Pure. */
import type { Words } from '#app/discovery/query/value-name.ts'
import type { Match } from '#app/collaboration/matches/match.ts'
import { reasonText } from '#app/collaboration/matches/reason-text.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { presenceJson } from './presences-json.ts'

type Found = { presence: Presence; match: Match; interesting: boolean; third: { presence: Presence } | null }

const sideJson = (presence: Presence, words: Words, site: string) => ({
  standing: presence.standing,
  ...presenceJson(presence, words, site),
})

/**
 * The whole answer. `total`: how many matches there are, of which `items` are the best. `score` orders those of one
 * strength and has no unit; `reasons` come the most telling first, those that speak against it (`for` is false) last;
 * `third` completes company, NGO and school, where there is one.
 */
export function matchesJson({ total, matches }: { total: number; matches: Found[] }, words: Words, site: string) {
  return {
    total,
    items: matches.map(({ presence, match, interesting, third }) => ({
      score: match.score,
      strength: match.strength,
      reasons: match.reasons.map((reason) => ({ rule: reason.rule, text: reasonText(reason, words), for: reason.for })),
      interesting,
      ...(third && { third: sideJson(third.presence, words, site) }),
      presence: sideJson(presence, words, site),
    })),
  }
}
