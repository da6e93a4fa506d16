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
import type { Presence } from '#app/directory/presences/presence.ts'
import { find, listByOrganisation } from '#app/directory/presences/presences.server.ts'
import { findAllCandidates } from '#search/candidates.server.ts'
import { ambassadorsByCountry, loadSides } from './sides.server.ts'
import { saidAbout } from './verdicts.server.ts'
import type { MatchScope } from './view.ts'
import { candidateQuery, weigh, type MatchAnswer, type Weighed } from './weigh.server.ts'

export type { MatchAnswer } from './weigh.server.ts'

/** How many matches a presence answers with where no number is given. */
export const usualLimit = 20
/** Presences of one organisation that are asked for together; one with more chooses which. */
export const presencesAtOnce = 24
/** Candidates that are read and weighed for all presences together. */
const candidatesAtOnce = 1200

/** Whose matches are asked for, and what was said about them. */
export type Asked = { standpoint: Standpoint; seekers: Weighed[] }

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
  return asked && answersOf(door, asked, limit)
}

/** The answers to what is asked: candidates from the index, their rows as the reader sees them. */
export async function answersOf(door: ThroughDoor, asked: Asked, limit: number): Promise<MatchAnswer[]> {
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
  const [archived] = await tx`
    select from kogge.organisations where office_id = app.office_id() and id = ${organisationId} and state = 'archived'`
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
