/** Strong matches in the digest. No transaction is open while Meilisearch is asked. */
import type { Tx } from '#db/client.server.ts'
import { mostItems, type DigestDoor, type DigestSource, type Draft, type Words } from '#app/identity/digest-source.ts'
import { organisationDetail } from '#app/directory/presences/digest-detail.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { find, listByOrganisation } from '#app/directory/presences/presences.server.ts'
import { placePhrase } from '#app/directory/presences/where.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { bestFirst } from './best.ts'
import { matchesForOrganisation, presencesAtOnce } from './matches.server.ts'
import type { FoundMatch, MatchAnswer } from './weigh.server.ts'
import { listMuted, setMuted } from './mutes.server.ts'
import { reasonText } from './reason-text.ts'
import { matchAnchor, writeView } from './view.ts'

/** Strong matches of one presence that are looked at: more than anybody reads. */
const deepest = 100
const mostReasons = 3

type MatchNews = { mine: Presence; matches: FoundMatch[] }

export const matchDigest: DigestSource<MatchNews> = {
  kind: 'matches',
  news: async (door, { organisationId }) => (organisationId ? newMatches(door, organisationId) : []),
  count: (news) => news.flatMap(onceEach).length,
  counted: 'digest:subject.matches',
  alone: ({ t, language }, news) => {
    const [{ presence }] = news.flatMap(onceEach)
    return t('digest:subject.one', {
      organisation: presence.organisation.name,
      where: placePhrase(presence, language),
    })
  },
  sections: (words, office, news, token) => news.map((each) => matchSection(words, office, each, token)),
  mark: async (tx, news) => {
    for (const each of news) await markMatchesTold(tx, each)
  },
  less: {
    name: async (tx, officeId, id, words) => {
      const presence = await find(tx, officeId, id)
      return presence ? nameOf(presence, words) : null
    },
    set: (tx, id, quiet) => setMuted(tx, id, quiet),
    list: async (tx, officeId, words) => {
      const presences = await Promise.all((await listMuted(tx)).map((id) => find(tx, officeId, id)))
      return presences.flatMap((presence) => (presence ? [{ id: presence.id, name: nameOf(presence, words) }] : []))
    },
  },
}

const nameOf = (presence: Presence, { t, language }: Words): string =>
  t('digest:thing.matches', {
    organisation: presence.organisation.name,
    where: placePhrase(presence, language),
  })

/**
 * Strong matches, best first, that the person was not told of and has not judged, of presences whose mails they want.
 */
async function newMatches(door: DigestDoor, organisationId: string): Promise<MatchNews[]> {
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
async function everyMatch(door: DigestDoor, organisationId: string): Promise<MatchAnswer[]> {
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
    select presence_id as mine, other_presence_id as theirs from kogge.match_notices
    where presence_id = any (${presenceIds}::uuid[])`
  return new Set(rows.map(({ mine, theirs }) => pairKey(mine, theirs)))
}

/** The member has been told of these matches. */
async function markMatchesTold(tx: Tx, { mine, matches }: MatchNews): Promise<void> {
  await tx`
    insert into kogge.match_notices (member_id, presence_id, other_office_id, other_presence_id)
    select app.member_id(), ${mine.id}, p.office_id, p.id from kogge.presences p
    where p.id = any (${matches.map(({ presence }) => presence.id)}::uuid[])
    on conflict do nothing`
}

/** An organisation with several presences in one country stands there once, as on the page of matches. */
const onceEach = ({ mine, matches }: MatchNews) => bestFirst([{ mine, matches, hidden: [] }])

function matchSection(words: Words, office: string, news: MatchNews, token: string): Draft {
  const { t, language } = words
  const { mine } = news
  const matches = onceEach(news)
  const page = paths.matches(
    office,
    writeView({ at: { presence: mine.id }, scope: 'network', show: 'matches', page: 1, organisation: null }),
  )
  const of = {
    organisation: mine.organisation.name,
    where: placePhrase(mine, language),
    country: countryName(mine.country, language),
  }
  return {
    title: t(mine.standing === 'looking' ? 'digest:mail.looking' : 'digest:mail.matches', of),
    total: matches.length,
    path: page,
    items: matches.slice(0, mostItems).map(({ presence, match, also }) => ({
      title: presence.organisation.name,
      detail: organisationDetail(words, presence, office, also),
      path: `${page}#${matchAnchor(mine.id, presence.id)}`,
      lines: match.reasons
        .filter((reason) => reason.for)
        .slice(0, mostReasons)
        .map((reason) => reasonText(reason, words)),
    })),
    less: { text: t('digest:mail.lessMatches', of), path: paths.digestLess(token, 'matches', office, mine.id) },
  }
}
