/**
 * Matches made ready for a page: sentences in the reader's language, and the best of them where a page shows only a
 * few.
 */
import type { Texts } from '#app/foundation/i18n/keys.ts'
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import { findById } from '#app/directory/organisations/organisations.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { bestFirst, type BestMatch } from './best.ts'
import { matchesForOrganisation } from './matches.server.ts'
import { codesOf, reasonText } from './reason-text.ts'
import type { ShownMatch, ShownVerdict, Top } from './shown.ts'
import type { Verdict } from './verdicts.server.ts'
import type { MatchScope } from './view.ts'
import type { Rule } from './weights.ts'

export type Reader = { t: Texts; language: Language }

/** The match with its reasons as sentences, but for those that go without saying where it is shown. */
export function showMatch(
  { mine, presence, match, interesting, third, also, ours }: BestMatch,
  reader: Reader,
  unsaid: Rule[] = [],
): ShownMatch {
  const sentences = (speaksFor: boolean) =>
    match.reasons
      .filter(({ rule, for: isFor }) => isFor === speaksFor && !unsaid.includes(rule))
      .map((reason) => reasonText(reason, reader))
  return {
    mine,
    theirs: presence,
    strength: match.strength,
    reasons: sentences(true),
    doubts: sentences(false),
    codes: codesOf(match.reasons, reader),
    interesting,
    third: third?.presence ?? null,
    also,
    ours,
  }
}

const once = (presences: (Presence | null)[]) => [
  ...new Map(presences.flatMap((each) => (each ? [[each.id, each]] : []))).values(),
]

/** What was said at once of one organisation, with what is to be seen of both sides. */
export function shownVerdict(group: Verdict[]): ShownVerdict {
  const [{ decidedAt, presence: _, other: __, ...verdict }] = group
  return {
    ...verdict,
    decidedOn: decidedAt.toISOString().slice(0, 10),
    others: once(group.map(({ other }) => other)),
    ours: once(group.map(({ presence }) => presence)),
  }
}

/** What `work` answers, or null while the search is away. */
export async function unlessAway<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SearchUnavailable) return null
    throw error
  }
}

/** How many matches another page shows of an organisation's. */
const topCount = 3

/** The best matches of an organisation, in one country where one is given. */
export async function topMatches(
  door: ThroughDoor,
  organisationId: string,
  options: { scope: MatchScope; country?: string },
  reader: Reader,
): Promise<Top> {
  const answers = await unlessAway(async () => (await matchesForOrganisation(door, organisationId, options)) ?? [])
  const best = bestFirst(answers ?? [])
  return {
    matches: best.slice(0, topCount).map((found) => showMatch(found, reader, ['same-country'])),
    total: best.length,
    asked: answers?.length ?? 0,
    away: answers === null,
  }
}

/**
 * The best matches in one country of the organisation that the reader edits in this office; null for everybody else.
 */
export async function deskMatches(
  door: ThroughDoor,
  options: { scope: MatchScope; country: string },
  reader: Reader,
): Promise<(Top & { organisation: string }) | null> {
  const organisation = await door(async (tx, { own, actor, office }) =>
    own && actor?.organisationId ? findById(tx, office!.id, actor.organisationId) : undefined,
  )
  return organisation
    ? { ...(await topMatches(door, organisation.id, options, reader)), organisation: organisation.slug }
    : null
}
