/** What a side asks the index, and what its candidates are worth (match.ts). */
import type { Standpoint } from '#app/discovery/query/search.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { today } from '#app/foundation/days/today.ts'
import { offeredCountries } from '#app/taxonomy/countries.ts'
import { neighboursOf, subregionOf } from '#app/taxonomy/neighbours.ts'
import type { Activity, Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { CandidateQuery } from '#search/candidates.server.ts'
import { linkedSectors, tradeMeets } from './linked-sectors.ts'
import { match, matchStrengths, type Context, type Match, type Side } from './match.ts'
import { findThird, missingKind } from './triangles.ts'
import type { Said } from './verdicts.server.ts'
import { internshipAnswers } from './reasons-internship.ts'
import { akin, sharedActivities } from './weights.ts'

/** A side that looks for matches, and what was said about those it had. */
export type Weighed = { side: Side; said: Said }

/** `third`: who makes company, NGO and school complete in that country. */
export type FoundMatch = {
  presence: Presence
  match: Match
  interesting: boolean
  third: { presence: Presence } | null
}
/**
 * `matches`: the strongest first, those of one strength by score. `total`: how many there are, of which `matches` holds
 * as many as were asked for. `hidden`: ids of presences that are not for `mine`, or for whom it is not.
 */
export type MatchAnswer = { mine: Presence; total: number; matches: FoundMatch[]; hidden: string[] }

/** How many of a kind are tried as the third of a triangle. */
const thirdsAtMost = 12

/** The other countries of a country's region. */
const regionAround = (country: string) =>
  offeredCountries.filter(
    (other) => other !== country && subregionOf(other) !== undefined && subregionOf(other) === subregionOf(country),
  )
const answersTo = (sought: Good[]) => [
  ...new Set([...sought, ...akin.filter((each) => sought.includes(each.sought)).map(({ offered }) => offered)]),
]
const answeredBy = (offered: Good[]) => [
  ...new Set([...offered, ...akin.filter((each) => offered.includes(each.offered)).map(({ sought }) => sought)]),
]

/** Activities that are done together with these, whatever the sectors. */
const sharedWith = (own: Activity[]): Activity[] => [
  ...new Set(
    sharedActivities.flatMap(({ activities: [a, b], alone }) => [
      ...(alone && own.includes(a) ? [b] : []),
      ...(alone && own.includes(b) ? [a] : []),
    ]),
  ),
]

/** The question to the index for candidates of this side. */
export function candidateQuery(
  { reading, searched }: Standpoint,
  { side: { presence, organisation }, said }: Weighed,
): CandidateQuery {
  const { country, offers, seeks, activities } = presence
  const internship = internshipAnswers(presence)
  const sectors = presence.sectors.length > 0 ? presence.sectors : organisation.sectors
  return {
    reading,
    searched,
    without: [presence.organisation.id, ...said.organisations],
    seeker: {
      country,
      home: presence.organisation.seat.country,
      neighbours: neighboursOf(country),
      region: regionAround(country),
      kind: presence.organisation.kind,
      sectors: linkedSectors(sectors),
      theyOffer: [...new Set([...answersTo(seeks), ...internship.offer])],
      theySeek: [...new Set([...answeredBy(offers), ...internship.seek])],
      together: sharedWith(activities),
      trade: tradeMeets({ kind: presence.organisation.kind, codes: sectors, seeks, offers }),
    },
  }
}

const best = (a: Match, b: Match) =>
  matchStrengths.indexOf(a.strength) - matchStrengths.indexOf(b.strength) || b.score - a.score
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The candidates that are matches, the best first; those marked *interesting* beyond `limit` as well, where they are of
 * the offices searched.
 */
export function weigh(
  { side: mine, said }: Weighed,
  candidates: Side[],
  ambassadors: Map<string, string[]>,
  limit: number,
): MatchAnswer {
  const contextOf = ({ presence }: Side): Context => ({
    on: today(),
    ambassadors: ambassadors.get(presence.country) ?? [],
  })
  const all = candidates
    .filter(
      ({ presence: { organisation } }) =>
        organisation.id !== mine.presence.organisation.id && !said.organisations.has(organisation.id),
    )
    .flatMap((theirs) => {
      const found = match(mine, theirs, contextOf(theirs))
      return found ? [{ theirs, match: found }] : []
    })
    .sort(
      (a, b) =>
        best(a.match, b.match) ||
        order(b.theirs.presence.confirmedOn, a.theirs.presence.confirmedOn) ||
        order(a.theirs.presence.id, b.theirs.presence.id),
    )
  const matched = oncePerHome(all, mine.presence.country, said.interesting)
  const kept = matched.filter(({ theirs }, at) => at < limit || said.interesting.has(theirs.presence.id))
  const thirds = thirdsAmong(
    mine,
    matched.map(({ theirs }) => theirs),
  )
  return {
    mine: mine.presence,
    total: matched.length,
    hidden: [...said.presences],
    matches: kept.map(({ theirs, match: found }) => ({
      presence: theirs.presence,
      match: found,
      interesting: said.interesting.has(theirs.presence.id),
      third: thirds(theirs, contextOf(theirs)),
    })),
  }
}

/**
 * Whoever is met because of a seat is met once, however many countries they are active in: with the presence in my
 * country where there is one, else with their best. `all` is the best first; what is marked as interesting stays.
 */
function oncePerHome<T extends { theirs: Side; match: Match }>(all: T[], country: string, kept: Set<string>): T[] {
  const met = new Set(
    all.flatMap(({ theirs: { presence } }) => (presence.country === country ? presence.organisation.id : [])),
  )
  return all.filter(({ theirs: { presence }, match: { reasons } }) => {
    const bySeat = reasons.some(({ rule }) => rule === 'they-sit-there' || rule === 'you-sit-there')
    if (presence.country === country || !bySeat || kept.has(presence.id)) return true
    return !met.has(presence.organisation.id) && Boolean(met.add(presence.organisation.id))
  })
}

/**
 * Who completes company, NGO and school: looked for among the best matches of the missing kind in the country,
 * `matched` being the best first.
 */
function thirdsAmong(mine: Side, matched: Side[]): (theirs: Side, context: Context) => FoundMatch['third'] {
  const here = matched.filter(({ presence }) => presence.country === mine.presence.country)
  const byKind = (kind: OrganisationKind) =>
    here.filter(({ presence }) => presence.organisation.kind === kind).slice(0, thirdsAtMost)
  const pools = { company: byKind('company'), ngo: byKind('ngo'), education: byKind('education') }
  return (theirs, context) => {
    const kind = missingKind(mine.presence.organisation.kind, theirs.presence.organisation.kind)
    const third = kind && findThird(mine, theirs, pools[kind as keyof typeof pools], context)
    return third ? { presence: third.presence } : null
  }
}
