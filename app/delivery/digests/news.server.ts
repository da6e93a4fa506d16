/**
 * What is new to a person in one office: strong matches of what they publish, and what was published in the searches
 * they keep. Read through the door as that person; no transaction is open while Meilisearch is asked.
 */
import type { Tx } from '#db/client.server.ts'
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import { listSaved } from '#app/discovery/saved/saved.server.ts'
import { newInSearch } from '#app/discovery/saved/saved-found.server.ts'
import type { SavedSearch } from '#app/discovery/saved/saved.ts'
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import {
  matchesForOrganisation,
  presencesAtOnce,
  type FoundMatch,
  type MatchAnswer,
} from '#app/collaboration/matches/matches.server.ts'
import { listMuted } from '#app/collaboration/matches/mutes.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { listByOrganisation } from '#app/directory/presences/presences.server.ts'
import { listHeard, type HeardQuestion } from '#app/collaboration/questions/heard.server.ts'
import { listLapsed, type Lapsed } from '#app/collaboration/trips/requests.server.ts'
import { listForMe, type Heard } from '#app/collaboration/trips/told.server.ts'

/** How many of a presence's matches, or of a search's finds, a mail shows; the others are a number and a link. */
export const mostItems = 5
/** Strong matches of one presence that are looked at: more than anybody reads. */
const deepest = 100

export type MatchNews = { mine: Presence; matches: FoundMatch[] }
export type SearchNews = { search: SavedSearch; total: number; presences: Presence[] }
/** Trips to one country, those in the person's sectors first. */
export type TripNews = { country: string; heard: Heard[] }
/** `until`: what was published later is for the next mail. `lapsed`: requests that ended unanswered. */
export type OfficeNews = {
  office: ViewedOffice
  until: Date
  matches: MatchNews[]
  searches: SearchNews[]
  trips: TripNews[]
  lapsed: Lapsed[]
  questions: HeardQuestion[]
}

/**
 * Everything new, or null where there is nothing. `indexed` is asked before the index is, and throws where that lacks
 * something published until then. Throws SearchUnavailable (search/client.server.ts).
 */
export async function newsIn(door: ThroughDoor, indexed: (until: Date) => Promise<void>): Promise<OfficeNews | null> {
  const who = await door(async (tx, { office, own, actor }) =>
    own && office && actor
      ? {
          office,
          organisationId: actor.organisationId,
          until: await settledUntil(tx),
          searches: (await listSaved(tx)).filter(({ paused }) => !paused),
          trips: await newTrips(tx, actor.memberId),
          lapsed: await listLapsed(tx),
          questions: await listHeard(tx),
        }
      : null,
  )
  if (!who) return null
  const { office, until, organisationId } = who
  await indexed(until)
  const matches = organisationId ? await newMatches(door, organisationId) : []
  const searches: SearchNews[] = []
  for (const search of who.searches) {
    const found = await newInSearch(door, search, { until, most: mostItems, notOf: organisationId })
    if (found.presences.length > 0) searches.push({ search, ...found })
  }
  const { trips, lapsed, questions } = who
  return matches.length + searches.length + trips.length + lapsed.length + questions.length > 0
    ? { office, until, matches, searches, trips, lapsed, questions }
    : null
}

/**
 * Coming trips that the person was not told of yet, by country. They are rows, not finds of the index: what is not
 * marked now is found the next time.
 */
async function newTrips(tx: Tx, memberId: string | null): Promise<TripNews[]> {
  const heard = memberId ? await listForMe(tx, memberId, { untold: true }) : []
  return [...new Set(heard.map(({ trip }) => trip.country))].map((country) => ({
    country,
    heard: heard.filter(({ trip }) => trip.country === country),
  }))
}

/**
 * Strong matches, best first, that the person was not told of and has not judged, of presences whose mails they want.
 */
async function newMatches(door: ThroughDoor, organisationId: string): Promise<MatchNews[]> {
  const answers = await everyMatch(door, organisationId)
  const mine = answers.map(({ mine: { id } }) => id)
  const [muted, told] = await door(async (tx) => [new Set(await listMuted(tx)), await listTold(tx, mine)] as const)
  return answers
    .filter((answer) => !muted.has(answer.mine.id))
    .map((answer) => ({
      mine: answer.mine,
      matches: answer.matches.filter(
        ({ match, interesting, presence }) =>
          match.strength === 'strong' && !interesting && !told.has(pairKey(answer.mine.id, presence.id)),
      ),
    }))
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.matches[0].match.score - a.matches[0].match.score)
}

/** All that the organisation publishes and looks at; country by country where it is more than is asked for at once. */
async function everyMatch(door: ThroughDoor, organisationId: string): Promise<MatchAnswer[]> {
  const asked = { scope: 'network', limit: deepest } as const
  const first = (await matchesForOrganisation(door, organisationId, asked)) ?? []
  if (first.length < presencesAtOnce) return first
  const all = await door(async (tx) => [
    ...(await listByOrganisation(tx, organisationId, 'looking')),
    ...(await listByOrganisation(tx, organisationId)),
  ])
  const answers = new Map(first.map((answer) => [answer.mine.id, answer]))
  const missed = all.filter(({ id, state }) => state === 'published' && !answers.has(id)).map(({ country }) => country)
  for (const country of new Set(missed)) {
    for (const answer of (await matchesForOrganisation(door, organisationId, { ...asked, country })) ?? [])
      answers.set(answer.mine.id, answer)
  }
  return [...answers.values()]
}

const pairKey = (mine: string, theirs: string) => `${mine} ${theirs}`

async function listTold(tx: Tx, presenceIds: string[]): Promise<Set<string>> {
  const rows = await tx<{ mine: string; theirs: string }[]>`
    select presence_id as mine, other_presence_id as theirs from kogge.match_notices where presence_id = any (${presenceIds}::uuid[])`
  return new Set(rows.map(({ mine, theirs }) => pairKey(mine, theirs)))
}

/** The member has been told of these matches. */
export async function markMatchesTold(tx: Tx, { mine, matches }: MatchNews): Promise<void> {
  await tx`
    insert into kogge.match_notices (member_id, presence_id, other_office_id, other_presence_id)
    select app.member_id(), ${mine.id}, p.office_id, p.id from kogge.presences p where p.id = any (${matches.map(({ presence }) => presence.id)}::uuid[])
    on conflict do nothing`
}

/**
 * The moment before which everything that was published can be seen: the beginning of the oldest transaction that may
 * still be writing (all writers of presences are kogge_member, whose own sessions it may look at), less a second,
 * because the index counts whole ones.
 */
async function settledUntil(tx: Tx): Promise<Date> {
  const [{ until }] = await tx<{ until: Date }[]>`
    select date_trunc('second', least(now(), min(a.xact_start))) - interval '1 second' as until
    from pg_stat_activity a where a.datname = current_database() and a.usename = current_user and a.pid <> pg_backend_pid()`
  return until
}
