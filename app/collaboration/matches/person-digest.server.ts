/** Who newly fits what a member without an organisation looks at, in the digest. */
import { mostItems, type DigestSource, type Draft, type Words } from '#app/identity/digest-source.ts'
import { organisationDetail } from '#app/directory/presences/digest-detail.ts'
import { findMine, listTold, markTold, setMuted } from '#app/directory/seekers/seekers.server.ts'
import { isId } from '#app/foundation/http/id.ts'
import { paths } from '#app/paths.ts'
import type { Match } from './match.ts'
import { bestFirst, type BestMatch } from './best.ts'
import { matchesForMe } from './person-matches.server.ts'
import { reasonText } from './reason-text.ts'
import { writeView } from './view.ts'

/** All that is new at once; `id` is the profile's. */
type PersonNews = { id: string; matches: BestMatch[] }

const deepest = 60
const mostReasons = 3
const idsOf = ({ matches }: PersonNews) =>
  matches.flatMap(({ presence, also }) => [presence.id, ...also.map(({ id }) => id)])

/** One that could be is no news, but for who seeks, or offers, the very thing. */
const isNews = ({ strength, reasons }: Match): boolean =>
  strength !== 'possible' || reasons.some(({ rule }) => rule === 'you-seek' || rule === 'they-seek')

export const personDigest: DigestSource<PersonNews> = {
  kind: 'looking',
  news: async (door) => {
    const found = await matchesForMe(door, { scope: 'network', limit: deepest })
    if (!found || found.seeker.muted) return []
    const told = new Set(await door(listTold))
    const matches = bestFirst(found.answers).filter(({ presence, match }) => isNews(match) && !told.has(presence.id))
    return matches.length > 0 ? [{ id: found.seeker.id, matches }] : []
  },
  count: (news) => news.reduce((sum, { matches }) => sum + matches.length, 0),
  counted: 'digest:subject.matches',
  sections: (words, office, news, token) => news.map((each) => section(words, office, each, token)),
  mark: (tx, news) => markTold(tx, news.flatMap(idsOf)),
  less: {
    name: async (tx, _officeId, id, { t }) =>
      isId(id) && (await findMine(tx))?.id === id ? t('seekers:digest.thing') : null,
    set: async (tx, id, quiet) => (await findMine(tx))?.id === id && setMuted(tx, quiet),
    list: async (tx, _officeId, { t }) => {
      const seeker = await findMine(tx)
      return seeker?.muted ? [{ id: seeker.id, name: t('seekers:digest.thing') }] : []
    },
  },
}

function section(words: Words, office: string, { id, matches }: PersonNews, token: string): Draft {
  const { t } = words
  const page = paths.matches(
    office,
    writeView({ at: null, scope: 'network', show: 'matches', page: 1, organisation: null }),
  )
  return {
    title: t('seekers:digest.title'),
    total: matches.length,
    path: page,
    items: matches.slice(0, mostItems).map(({ presence, match, also }) => ({
      title: presence.organisation.name,
      detail: organisationDetail(words, presence, office, also),
      path: paths.presence(office, presence.id),
      lines: match.reasons
        .filter((reason) => reason.for)
        .slice(0, mostReasons)
        .map((reason) => reasonText(reason, words)),
    })),
    less: { text: t('seekers:digest.less'), path: paths.digestLess(token, 'looking', office, id) },
  }
}
