/** New and strong matches in the inbox: those of an organisation that nobody there has judged yet. */
import type { ThroughDoor } from '#app/discovery/query/search.server.ts'
import { placePhrase } from '#app/directory/presences/where.ts'
import type { InboxItem } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { bestFirst } from './best.ts'
import { matchesForOrganisation } from './matches.server.ts'
import { metBy } from './met.server.ts'
import { reasonText } from './reason-text.ts'
import { matchAnchor, writeView } from './view.ts'

/** How many are shown; the others are a number and a link. */
const most = 3
const mostReasons = 2

/** The best of them, and how many there are. `since` and `due` say nothing. Throws SearchUnavailable. */
export async function strongMatches(
  door: ThroughDoor,
  office: string,
  organisationId: string,
): Promise<{ items: InboxItem[]; total: number }> {
  const [answers, met] = await Promise.all([
    matchesForOrganisation(door, organisationId, { scope: 'network' }),
    door((tx) => metBy(tx, organisationId)),
  ])
  const strong = bestFirst(answers ?? []).filter(
    ({ match, interesting, presence }) =>
      match.strength === 'strong' && !interesting && !met.includes(presence.organisation.id),
  )
  const items = strong.slice(0, most).map(({ mine, presence, match }): InboxItem => {
    const at = { presence: mine.id }
    const view = writeView({ at, scope: 'network', show: 'matches', page: 1, organisation: null })
    return {
      place: 'waiting',
      id: presence.id,
      due: null,
      since: '',
      path: `${paths.matches(office, view)}#${matchAnchor(mine.id, presence.id)}`,
      say: (words) => ({
        title: words.t('inbox:match.strong', {
          organisation: presence.organisation.name,
          where: placePhrase(presence, words.language),
        }),
        detail: match.reasons
          .filter((reason) => reason.for)
          .slice(0, mostReasons)
          .map((reason) => reasonText(reason, words)),
        action: words.t('inbox:match.strongAction'),
      }),
    }
  })
  return { items, total: strong.length }
}
