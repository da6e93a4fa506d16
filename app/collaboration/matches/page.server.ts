/**
 * Everything on the matches page, for whoever asks: an editor, an administrator on an organisation's behalf, or
 * somebody who has none.
 */
import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import type { Reader as Asker } from '#app/identity/reader.server.ts'
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import { forbidden, notFound } from '#app/foundation/http/answers.server.ts'
import { mayEdit } from '#app/directory/organisations/editable.server.ts'
import { listMine } from '#app/directory/organisations/mine.server.ts'
import type { Organisation } from '#app/directory/organisations/organisation.ts'
import { find, findById } from '#app/directory/organisations/organisations.server.ts'
import { byIds, find as findPresence, listByOrganisation } from '#app/directory/presences/presences.server.ts'
import { bestFirst } from './best.ts'
import { matchesForOrganisation, matchesOf, type MatchAnswer } from './matches.server.ts'
import { listMuted } from './mutes.server.ts'
import { mutualWith } from './mutual.server.ts'
import { showMatch, shownVerdict, unlessAway, type Reader } from './shown.server.ts'
import { matchesPerPage, type ShownFound, type ShownWhose } from './shown.ts'
import { hidesWhole } from './verdict.ts'
import { givenAtOnce, listVerdicts, type Verdict } from './verdicts.server.ts'
import type { Done, View } from './view.ts'

/** The best so many of each presence are listed: whoever has come that far is better served by the search. */
const limit = 100

/** `verdicts`: each group what was said at once. */
type Whose = ShownWhose & { verdicts: Verdict[][] }
export type Asking = {
  office: { slug: string; name: string }
  /** Signed in; a member of this office; its administrator. */
  signedIn: boolean
  member: boolean
  admin: boolean
  /** What an administrator may choose from. */
  organisations: { slug: string; name: string }[]
  /** An organisation the reader registered that waits for approval. */
  waiting: string | null
  whose: Whose | null
}

/** The organisation that the address names, or whose presence it names; else the one the reader edits. */
async function organisationOf(
  tx: Tx,
  officeId: string,
  actor: Pick<Actor, 'role' | 'organisationId'>,
  view: View,
): Promise<Organisation | undefined> {
  if (view.organisation) {
    const named = await find(tx, officeId, view.organisation)
    if (!named) throw notFound('organisation')
    return named
  }
  const presence =
    actor.role === 'admin' && view.at && 'presence' in view.at
      ? await findPresence(tx, officeId, view.at.presence)
      : undefined
  const id = presence?.organisation.id ?? actor.organisationId
  return id ? findById(tx, officeId, id) : undefined
}

/**
 * Who asks, and on whose behalf. Throws 404 for an organisation that is not there, 403 where it is not theirs to look
 * after.
 */
export async function standingOf(
  tx: Tx,
  { office, actor, own, admin }: Asker,
  view: View,
  done: Done | null,
): Promise<Asking> {
  const { id, slug, name } = office!
  const here = { office: { slug, name }, signedIn: actor !== null, member: own, admin }
  if (!own || !actor) return { ...here, organisations: [], waiting: null, whose: null }
  const organisations = admin
    ? await tx<{ slug: string; name: string }[]>`
        select slug, name from kogge.organisations where office_id = ${id} and state in ('approved', 'pending')
        order by lower(name), id`
    : []
  const organisation = await organisationOf(tx, id, actor, view)
  if (organisation && !mayEdit(actor, organisation)) throw forbidden('editors')
  // What is archived fits nobody.
  if (!organisation || organisation.state === 'archived') {
    const waiting = (await listMine(tx, actor)).find(({ state }) => state === 'pending')
    return { ...here, organisations, waiting: waiting?.name ?? null, whose: null }
  }
  const mine = [
    ...(await listByOrganisation(tx, organisation.id)),
    ...(await listByOrganisation(tx, organisation.id, 'looking')),
  ].filter(({ state }) => state === 'published')
  const asked = view.at && 'presence' in view.at ? view.at.presence : null
  if (asked && !mine.some((presence) => presence.id === asked)) throw notFound('presence')
  const verdicts = givenAtOnce(await listVerdicts(tx, organisation.id))
  const count = (kind: Verdict['verdict']) => verdicts.filter(([{ verdict }]) => verdict === kind).length
  return {
    ...here,
    organisations,
    waiting: null,
    whose: {
      organisation: {
        id: organisation.id,
        slug: organisation.slug,
        name: organisation.name,
        state: organisation.state,
      },
      mine,
      verdicts,
      network: actor.peers.length > 0,
      muted: actor.organisationId === organisation.id ? await listMuted(tx) : null,
      counts: { interesting: count('interesting'), hidden: count('not-for-us') },
      mutual: await mutualWith(tx, organisation.id),
      told: done && (await toldOf(tx, done, verdicts)),
    },
  }
}

/** What was just done, with what is to be seen of the other side. */
async function toldOf(tx: Tx, done: Done, verdicts: Verdict[][]): Promise<ShownWhose['told']> {
  const said = verdicts.find((group) =>
    group.some(({ presenceId, otherPresenceId }) => presenceId === done.presence && otherPresenceId === done.other),
  )
  const others = await byIds(tx, [
    ...new Set([done.other, ...(said ?? []).map(({ otherPresenceId }) => otherPresenceId)]),
  ])
  return {
    ...done,
    organisation: others.find(({ id }) => id === done.other)?.organisation.name ?? null,
    others,
    whole: hidesWhole(said?.[0].reason ?? null),
  }
}

async function answersFor(door: ThroughDoor, whose: Whose, { at, scope, show }: View): Promise<MatchAnswer[]> {
  // What somebody kept is shown wherever it is, whatever the list beside it is narrowed to.
  if (show === 'interesting')
    return (await matchesForOrganisation(door, whose.organisation.id, { scope: 'network', limit })) ?? []
  if (at && 'presence' in at)
    return [await matchesOf(door, at.presence, { scope, limit })].filter((answer) => answer !== null)
  return (await matchesForOrganisation(door, whose.organisation.id, { scope, country: at?.country, limit })) ?? []
}

/**
 * How many other organisations the reader finds in the countries asked for, where the view looks: active there, or
 * looking at them.
 */
async function othersAround(door: ThroughDoor, { organisation, mine }: Whose, { at, scope }: View): Promise<number> {
  const countries = mine
    .filter(({ id, country }) => at === null || ('presence' in at ? id === at.presence : country === at.country))
    .map(({ country }) => country)
  return door(async (tx, { office, actor }) => {
    const offices = [office!.id, ...(scope === 'network' ? actor!.peers : [])]
    const [{ count }] = await tx<{ count: number }[]>`
      select count(distinct organisation_id)::int as count from kogge.presences
      where office_id = any (${offices}::uuid[]) and country = any (${countries}::text[]) and state = 'published'
        and organisation_id <> ${organisation.id}`
    return count
  })
}

/** The matches of this view; null while the search is away. Every pass through the door is a transaction of its own. */
export async function foundFor(
  door: ThroughDoor,
  whose: Whose,
  view: View,
  reader: Reader,
): Promise<ShownFound | null> {
  const said = (verdict: Verdict['verdict']) => whose.verdicts.filter(([each]) => each.verdict === verdict)
  const nothing = { around: null, matches: [], total: 0, others: [], still: [] }
  if (view.show === 'hidden') return { ...nothing, others: said('not-for-us').map(shownVerdict) }
  if (whose.mine.length === 0)
    return { ...nothing, others: view.show === 'interesting' ? said('interesting').map(shownVerdict) : [] }
  const answers = await unlessAway(() => answersFor(door, whose, view))
  if (!answers) return null
  if (view.show === 'matches') {
    const best = bestFirst(answers)
    const around = best.length > 0 ? null : await othersAround(door, whose, view)
    const hidden = whose.told?.deed === 'hidden' ? whose.told.others[0]?.organisation.id : undefined
    const still = best
      .filter(({ presence }) => presence.organisation.id === hidden)
      .flatMap(({ presence, also }) => [presence, ...also])
    return {
      ...nothing,
      around,
      matches: best
        .slice((view.page - 1) * matchesPerPage, view.page * matchesPerPage)
        .map((found) => showMatch(found, reader)),
      total: best.length,
      still,
    }
  }
  const pairs = answers.flatMap(({ mine, matches }) => matches.map((found) => ({ ...found, mine, also: [], ours: [] })))
  const kept = said('interesting').map((verdict) => ({
    verdict,
    pair: pairs.find(
      ({ mine, presence }) => mine.id === verdict[0].presenceId && presence.id === verdict[0].otherPresenceId,
    ),
  }))
  const matches = kept.flatMap(({ pair }) => (pair ? [showMatch(pair, reader)] : []))
  return {
    ...nothing,
    matches,
    total: matches.length,
    others: kept.flatMap(({ verdict, pair }) => (pair ? [] : [shownVerdict(verdict)])),
  }
}
