/**
 * Who might fit a presence: several questions to Meilisearch in one request, the most telling first. Ids only; the rows
 * are read from Postgres under row security, and app/collaboration/matches/match.ts decides what is a match.
 */
import { ask, type MeiliConfig, type Question } from './client.server.ts'
import type { PresenceKey } from './rows.server.ts'
import { quote, readingFilter, type Reading, type Searched } from './scope.ts'

/** For whom candidates are sought, in codes. */
export type Seeker = {
  country: string
  /** Where the seeker sits. */
  home: string
  /** Countries whose matches count as well, though less: those beside it, and the others of its region. */
  neighbours: string[]
  region: string[]
  kind: string
  /** Sectors linked with the seeker's exactly or closely, its own among them, and all that are linked at all. */
  sectors: { near: string[]; wide: string[] }
  /**
   * Goods by which others meet the seeker: their offers answer what it seeks, or what they seek is answered by what it
   * offers.
   */
  theyOffer: string[]
  theySeek: string[]
  /** Activities that are done together with the seeker's. */
  together: string[]
  /** Goods that meet whatever the sectors: of those with these codes, and of the seeker, whose very trade they are. */
  trade?: { brought: { codes: string[]; goods: string[] }[]; sought: string[] }
}
/** `without`: organisations to leave out, the seeker's own to begin with. */
export type CandidateQuery = { reading: Reading; searched: Searched; without: string[]; seeker: Seeker }

/** How many candidates a presence has at most. */
export const candidateLimit = 200

const oneOf = (attribute: string, values: string[]) => `${attribute} IN [${values.map(quote).join(', ')}]`
/** Nothing is in an empty list: a question with one is not asked. */
const within = (attribute: string, values: string[]) => (values.length > 0 ? oneOf(attribute, values) : null)
/** Both must hold; either must. A null never does. */
const both = (a: string | null, b: string | null) => (a !== null && b !== null ? `${a} AND ${b}` : null)
const either = (a: string | null, b: string | null) => (a !== null && b !== null ? `(${a} OR ${b})` : (a ?? b))

/** Filters with how many answers to take from each, in the order in which candidates count. */
function tiers({
  country,
  home,
  neighbours,
  region,
  kind,
  sectors,
  theyOffer,
  theySeek,
  together,
  trade,
}: Seeker): { filter: string; limit: number }[] {
  const here = `country = ${quote(country)}`
  const [near, wide] = [within('codes', sectors.near), within('codes', sectors.wide)]
  const [answering, wanting] = [within('offers', theyOffer), within('seeks', theySeek)]
  const [reciprocal, meeting] = [both(answering, wanting), either(answering, wanting)]
  const brought = (trade?.brought ?? []).map(({ codes, goods }) =>
    both(within('codes', codes), within('offers', goods)),
  )
  // Who sits in a country that somebody from elsewhere looks at, either way. In one's own country all sit together.
  const abroad = country !== home
  const sitting = abroad ? `home = ${quote(country)}` : null
  const coming = abroad ? `country = ${quote(home)} AND home != ${quote(home)}` : null
  const traded = [...brought, within('seeks', trade?.sought ?? [])]
  const others = ['company', 'ngo', 'education'].filter((each) => each !== kind)
  const wanted: [string | null, number][] = [
    [both(both(here, near), reciprocal), 80],
    [both(both(here, near), meeting), 100],
    [both(both(sitting, near), answering), 60],
    [both(here, traded.reduce(either, null)), 40],
    [both(both(here, wide), meeting), 80],
    [both(sitting, within('activity', together)), 30],
    [both(both(sitting, wide), answering), 30],
    [both(both(coming, near), wanting), 30],
    [both(here, near), 80],
    [both(sitting, near), 30],
    [both(both(here, wide), within('kind', others)), 40],
    [both(here, reciprocal), 40],
    [both(both(within('country', neighbours), near), meeting), 40],
    [both(both(within('country', region), near), meeting), 20],
    [both(here, meeting), 40],
    [both(both(within('country', neighbours), wide), meeting), 20],
    [both(both(here, either(wide, meeting)), 'standing = "looking"'), 20],
    [here, 60],
    [both(sitting, answering), 30],
    [both(coming, either(near, wanting)), 30],
    [both(coming, within('activity', together)), 20],
  ]
  return wanted.flatMap(([filter, limit]) => (filter === null ? [] : [{ filter, limit }]))
}

function questionsOf({ searched, without, seeker }: CandidateQuery): Question[] {
  const scope = searched.offices === null ? 'audience = "public"' : oneOf('officeId', searched.offices)
  const fixed = [scope, ...(without.length > 0 ? [`organisationId NOT IN [${without.map(quote).join(', ')}]`] : [])]
  return tiers(seeker).map(({ filter, limit }) => ({
    q: '',
    filter: [...fixed, filter],
    limit,
    attributesToRetrieve: ['id', 'officeId'],
  }))
}

/**
 * Candidates of several presences that one reader asks for, in one request: for each its candidates, the most telling
 * first, each once, presences and interests alike, at most `candidateLimit`. Throws SearchUnavailable
 * (client.server.ts).
 */
export async function findAllCandidates(config: MeiliConfig, queries: CandidateQuery[]): Promise<PresenceKey[][]> {
  if (queries.length === 0) return []
  const asked = queries.map(questionsOf)
  // One tenant token, one reader.
  const answers = await ask(config, readingFilter(queries[0].reading), asked.flat())
  return asked.map((questions) => {
    const found = new Map<string, PresenceKey>()
    for (const { hits } of answers.splice(0, questions.length)) {
      for (const hit of hits) found.set(String(hit.id), { id: String(hit.id), officeId: String(hit.officeId) })
    }
    return [...found.values()].slice(0, candidateLimit)
  })
}

/** Candidates of one presence: `findAllCandidates` for it alone. */
export async function findCandidates(config: MeiliConfig, query: CandidateQuery): Promise<PresenceKey[]> {
  const [found] = await findAllCandidates(config, [query])
  return found
}
