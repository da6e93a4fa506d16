/** What is new in kept searches, in the digest. */
import { valueName } from '#app/discovery/query/value-name.ts'
import { organisationDetail } from '#app/directory/presences/digest-detail.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { mostItems, type DigestSource, type Draft, type Words } from '#app/identity/digest-source.ts'
import { paths } from '#app/paths.ts'
import type { Good } from '#app/taxonomy/vocabulary.ts'
import { newInSearch } from './saved-found.server.ts'
import { findSaved, listSaved, markTold, setPaused } from './saved.server.ts'
import type { SavedSearch } from './saved.ts'

type SearchNews = { search: SavedSearch; total: number; presences: Presence[] }

export const searchDigest: DigestSource<SearchNews> = {
  kind: 'searches',
  news: async (door, { until, organisationId }) => {
    const found: SearchNews[] = []
    for (const search of (await door(listSaved)).filter(({ paused }) => !paused)) {
      const news = await newInSearch(door, search, { until, most: mostItems, notOf: organisationId })
      if (news.presences.length > 0) found.push({ search, ...news })
    }
    return found
  },
  count: (news) => news.reduce((sum, { total }) => sum + total, 0),
  counted: 'digest:subject.finds',
  sections: (words, office, news, token) => news.map((each) => searchSection(words, office, each, token)),
  mark: (tx, news, until) =>
    markTold(
      tx,
      news.map(({ search }) => search.id),
      until,
    ),
  less: {
    name: async (tx, _officeId, id, { t }) => {
      const search = await findSaved(tx, id)
      return search ? t('digest:thing.search', { name: search.name }) : null
    },
    set: (tx, id, quiet) => setPaused(tx, id, quiet),
    list: async (tx, _officeId, { t }) =>
      (await listSaved(tx))
        .filter(({ paused }) => paused)
        .map(({ id, name }) => ({ id, name: t('digest:thing.search', { name }) })),
  },
}

function searchSection(words: Words, office: string, { search, total, presences }: SearchNews, token: string): Draft {
  const { t } = words
  const goods = (key: 'offers' | 'seeks', list: Good[]) =>
    list.length === 0
      ? []
      : [t(`digest:mail.${key}`, { goods: list.map((code) => t(`vocabulary:good.${code}`)).join(', ') })]
  return {
    title: t('digest:mail.search', { name: search.name }),
    total,
    path: paths.search(office, search.query),
    items: presences.slice(0, mostItems).map((presence) => ({
      title: presence.organisation.name,
      detail: organisationDetail(words, presence, office),
      path: paths.presence(office, presence.id),
      lines: [
        ...(presence.sectors.length === 0
          ? []
          : [
              presence.sectors
                .slice(0, 3)
                .map((code) => valueName(words, 'sector', code, 'short'))
                .join(', '),
            ]),
        ...goods('offers', presence.offers),
        ...goods('seeks', presence.seeks),
      ],
    })),
    less: {
      text: t('digest:mail.lessSearch', { name: search.name }),
      path: paths.digestLess(token, 'searches', office, search.id),
    },
  }
}
