/**
 * Who fits a member without an organisation, by the same rules as presences (match.ts): each country they look at is a
 * side of its own.
 */
import { standpointOf, type ThroughDoor } from '#app/discovery/query/search.server.ts'
import type { ViewedOffice } from '#app/identity/reader.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { noOwnTexts } from '#app/directory/presences/presence.ts'
import { goodsOf, type Seeker } from '#app/directory/seekers/seeker.ts'
import { findMine } from '#app/directory/seekers/seekers.server.ts'
import { bestFirst } from './best.ts'
import { answersOf, usualLimit } from './matches.server.ts'
import type { Side } from './match.ts'
import { showMatch, unlessAway, type Reader } from './shown.server.ts'
import { matchesPerPage, type ShownMatch } from './shown.ts'
import type { MatchScope, View } from './view.ts'
import type { MatchAnswer } from './weigh.server.ts'

/** What a person looks at in one country, as a side that looks for matches. `office`: theirs. */
export function sideOf(seeker: Seeker, country: string, office: Pick<ViewedOffice, 'slug' | 'name' | 'country'>): Side {
  const { slug, name: city, country: home } = office
  const { id, name, roles, sectors, brings } = seeker
  return {
    person: true,
    presence: {
      id,
      standing: 'looking',
      office: { slug, name: city },
      // Of all kinds the one that neither sells nor teaches; rules about kinds leave a person out (`person`).
      organisation: {
        id,
        slug: '',
        name,
        kind: 'association',
        logo: null,
        seat: { place: null, country: home },
        closed: false,
      },
      country,
      place: null,
      sensitive: null,
      field: 'international-cooperation',
      sectors,
      ownSectors: [],
      activities: [],
      ...goodsOf(roles),
      languages: [],
      sinceOn: null,
      untilOn: null,
      ...noOwnTexts,
      description: brings,
      descriptionLanguage: 'en',
      visibility: 'office',
      state: 'published',
      confirmedOn: today(),
      version: 1,
    },
    organisation: { sectors: [], languages: [], associations: [], texts: [], countries: [] },
    networks: [],
  }
}

const nothingSaid = () => ({
  organisations: new Set<string>(),
  presences: new Set<string>(),
  interesting: new Set<string>(),
})

/**
 * The acting member's profile, and the matches of each country in it; null where they keep none, or publish for an
 * organisation. Throws SearchUnavailable (search/client.server.ts).
 */
export async function matchesForMe(
  door: ThroughDoor,
  { scope, limit = usualLimit }: { scope: MatchScope; limit?: number },
): Promise<{ seeker: Seeker; answers: MatchAnswer[] } | null> {
  const asked = await door(async (tx, reader) => {
    const { office, own, actor } = reader
    if (!own || !office || !actor || actor.organisationId) return null
    const seeker = await findMine(tx)
    return seeker && { seeker, office, standpoint: await standpointOf(tx, reader, scope) }
  })
  if (!asked) return null
  const { seeker, office, standpoint } = asked
  const seekers = seeker.countries.map((country) => ({
    side: sideOf(seeker, country, office),
    said: nothingSaid(),
  }))
  return { seeker, answers: await answersOf(door, { standpoint, seekers }, limit) }
}

/** The page of such a member: `found` null while the search is away. */
export type PersonShown = { seeker: Seeker; network: boolean; found: { matches: ShownMatch[]; total: number } | null }

/** The best so many of each country are listed. */
const listed = 60

/** What a member without an organisation sees; null where they keep no profile. */
export async function personFor(door: ThroughDoor, { scope, page }: View, reader: Reader): Promise<PersonShown | null> {
  const kept = await door(async (tx, { own, actor }) =>
    own && actor && !actor.organisationId ? { seeker: await findMine(tx), network: actor.peers.length > 0 } : null,
  )
  if (!kept?.seeker) return null
  const found = await unlessAway(() => matchesForMe(door, { scope, limit: listed }))
  if (!found) return { ...kept, seeker: kept.seeker, found: null }
  const best = bestFirst(found.answers)
  return {
    seeker: kept.seeker,
    network: kept.network,
    found: {
      total: best.length,
      matches: best
        .slice((page - 1) * matchesPerPage, page * matchesPerPage)
        .map((each) => showMatch(each, reader, ['nothing-meets'])),
    },
  }
}
