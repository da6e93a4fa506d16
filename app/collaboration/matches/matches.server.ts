/**
 * Who fits a presence, and why: the door says who asks and where they may look, Meilisearch answers candidates,
 * Postgres their rows under row security, and match.ts what they are worth. No transaction is open while Meilisearch is
 * asked.
 */
import type { Tx } from '#db/client.server.ts'
import type { Reader } from '#app/identity/reader.server.ts'
import { standpointOf, type Standpoint, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import { services } from '#app/env.server.ts'
import { mayEdit } from '#app/directory/organisations/editable.server.ts'
import { today } from '#app/foundation/days/today.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { find, listByOrganisation } from '#app/directory/presences/presences.server.ts'
import { offeredCountries } from '#app/taxonomy/countries.ts'
import { neighboursOf, subregionOf } from '#app/taxonomy/neighbours.ts'
import type { Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { findAllCandidates, type CandidateQuery } from '#search/candidates.server.ts'
import { linkedSectors, tradeMeets } from './linked-sectors.ts'
import { match, matchStrengths, type Context, type Match, type Side } from './match.ts'
import { ambassadorsByCountry, loadSides } from './sides.server.ts'
import { findThird, missingKind } from './triangles.ts'
import { saidAbout, type Said } from './verdicts.server.ts'
import type { MatchScope } from './view.ts'
import { akin } from './weights.ts'

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

/** How many matches a presence answers with where no number is given. */
const usualLimit = 20
/** Presences of one organisation that are asked for together; one with more chooses which. */
export const presencesAtOnce = 24
/** Candidates that are read and weighed for all presences together. */
const candidatesAtOnce = 1200

/** How many of a kind are tried as the third of a triangle. */
const thirdsAtMost = 12

/** Whose matches are asked for, and what was said about them. */
type Asked = { standpoint: Standpoint; seekers: { side: Side; said: Said }[] }

/**
 * The matches of one presence or interest of the reader's own office, for those who edit its organisation. Null where
 * it is not there, or not theirs to edit. One that is withdrawn has none. Throws SearchUnavailable
 * (search/client.server.ts).
 */
export async function matchesOf(
  door: ThroughDoor,
  presenceId: string,
  options: { scope: MatchScope; limit?: number },
): Promise<MatchAnswer | null> {
  let mine: Presence | undefined
  const answers = await answersFor(door, options, async (tx, { office }) => {
    mine = office ? await find(tx, office.id, presenceId) : undefined
    return mine && { organisationId: mine.organisation.id, mine: mine.state === 'published' ? [mine] : [] }
  })
  return answers && mine ? (answers[0] ?? { mine, total: 0, matches: [], hidden: [] }) : null
}

/**
 * The matches of all that an organisation of the reader's own office publishes and of the countries it looks at, in one
 * country where `country` is given: one answer each, interests first, at most `presencesAtOnce`. For those who edit it;
 * null for everybody else. Throws SearchUnavailable.
 */
export async function matchesForOrganisation(
  door: ThroughDoor,
  organisationId: string,
  options: { scope: MatchScope; country?: string; limit?: number },
): Promise<MatchAnswer[] | null> {
  return answersFor(door, options, async (tx) => {
    const all = await Promise.all([
      listByOrganisation(tx, organisationId, 'looking'),
      listByOrganisation(tx, organisationId),
    ])
    const mine = all
      .flat()
      .filter(({ state, country }) => state === 'published' && (!options.country || country === options.country))
    return { organisationId, mine: mine.slice(0, presencesAtOnce) }
  })
}

/** Whose presences matches are asked for, and which; undefined where they are not there. */
type MineOf = (tx: Tx, reader: Reader) => Promise<{ organisationId: string; mine: Presence[] } | undefined>

async function answersFor(
  door: ThroughDoor,
  { scope, limit = usualLimit }: { scope: MatchScope; limit?: number },
  mineOf: MineOf,
): Promise<MatchAnswer[] | null> {
  const asked = await door((tx, reader) => askedBy(tx, reader, scope, mineOf))
  if (!asked) return null
  const { meili } = services()
  const found = await findAllCandidates(
    meili,
    asked.seekers.map((seeker) => candidateQuery(asked.standpoint, seeker)),
  )
  const share = Math.floor(candidatesAtOnce / Math.max(1, asked.seekers.length))
  const wanted = asked.seekers.map(({ said }, at) =>
    [...new Set([...said.interesting, ...found[at].slice(0, share).map(({ id }) => id)])].filter(
      (id) => !said.presences.has(id),
    ),
  )
  return door(async (tx) => {
    const [sides, ambassadors] = await Promise.all([
      loadSides(tx, [...new Set(wanted.flat())]),
      ambassadorsByCountry(tx),
    ])
    return asked.seekers.map((seeker, at) =>
      weigh(
        seeker,
        wanted[at].flatMap((id) => sides.get(id) ?? []),
        ambassadors,
        limit,
      ),
    )
  })
}

/**
 * The first pass through the door: may they ask, for which presences, and what was said about those. Null where they
 * may not.
 */
async function askedBy(tx: Tx, reader: Reader, scope: MatchScope, mineOf: MineOf): Promise<Asked | null> {
  const { own, actor } = reader
  if (!own || !actor) return null
  const found = await mineOf(tx, reader)
  if (!found || !mayEdit(actor, { id: found.organisationId })) return null
  const { organisationId } = found
  const [archived] =
    await tx`select from kogge.organisations where office_id = app.office_id() and id = ${organisationId} and state = 'archived'`
  // What is archived fits nobody, for its own people as for others.
  const mine = archived ? [] : found.mine
  const ids = mine.map(({ id }) => id)
  const standpoint = await standpointOf(tx, reader, scope)
  const [sides, said] = await Promise.all([
    loadSides(tx, ids),
    saidAbout(tx, organisationId, ids, standpoint.searched.offices),
  ])
  return {
    standpoint,
    seekers: ids.flatMap((id) => (sides.has(id) ? [{ side: sides.get(id)!, said: said.get(id)! }] : [])),
  }
}

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

function candidateQuery(
  { reading, searched }: Standpoint,
  { side: { presence, organisation }, said }: Asked['seekers'][number],
): CandidateQuery {
  const { country, offers, seeks } = presence
  const sectors = presence.sectors.length > 0 ? presence.sectors : organisation.sectors
  return {
    reading,
    searched,
    without: [presence.organisation.id, ...said.organisations],
    seeker: {
      country,
      neighbours: neighboursOf(country),
      region: regionAround(country),
      kind: presence.organisation.kind,
      sectors: linkedSectors(sectors),
      theyOffer: answersTo(seeks),
      theySeek: answeredBy(offers),
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
function weigh(
  { side: mine, said }: Asked['seekers'][number],
  candidates: Side[],
  ambassadors: Map<string, string[]>,
  limit: number,
): MatchAnswer {
  const contextOf = ({ presence }: Side): Context => ({
    on: today(),
    ambassadors: ambassadors.get(presence.country) ?? [],
  })
  const matched = candidates
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
