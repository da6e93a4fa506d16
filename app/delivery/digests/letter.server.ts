/**
 * A digest in words: what is new in each of a person's offices, in their language. Texts:
 * locales/<language>/digest.json.
 */
import { listed } from '#app/foundation/i18n/listed.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { valueName } from '#app/discovery/query/value-name.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import type { Letter } from '#app/foundation/mail/mail.ts'
import { bestFirst } from '#app/collaboration/matches/best.ts'
import { reasonText } from '#app/collaboration/matches/reason-text.ts'
import { standingName } from '#app/collaboration/matches/shown.ts'
import { matchAnchor, writeView } from '#app/collaboration/matches/view.ts'
import { paths } from '#app/paths.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Good, Language } from '#app/taxonomy/vocabulary.ts'
import { whenOf, whereIn } from '#app/collaboration/trips/words.ts'
import { placePhrase } from './place-phrase.ts'
import { questionSection } from './question-section.ts'
import { lapsedSection, tripSection } from './trip-sections.ts'
import { mostItems, type MatchNews, type OfficeNews, type SearchNews } from './news.server.ts'

/** A section before it is known how much of it is shown: `total` counts all of it, `path` leads to all of it. */
export type Draft = Omit<Letter['sections'][number], 'eyebrow' | 'more'> & { total: number; path: string }
export type Words = { t: Texts; language: Language }

/** Sections that are written out; further ones are a title with a number, so that a mail stays one that people read. */
const mostSections = 6
const mostReasons = 3

/** `token` is the person's (app/identity/digest-link.server.ts). */
export function letterOf(news: OfficeNews[], language: Language, token: string): Letter {
  const words = { t: translator(language), language }
  const { t } = words
  const drafts = news.flatMap(({ office, matches, searches, trips, lapsed, questions }) =>
    [
      ...matches.map((each) => matchSection(words, office.slug, each, token)),
      ...searches.map((each) => searchSection(words, office.slug, each, token)),
      ...questionSection(words, office.slug, questions, token),
      ...trips.map((each) => tripSection(words, office.slug, each, token)),
      ...lapsedSection(words, office.slug, lapsed),
    ].map((draft) => ({ draft, eyebrow: news.length > 1 ? office.name : '' })),
  )
  return {
    language,
    subject: subjectOf(words, news),
    lead: t('digest:mail.lead'),
    sections: drafts.map(({ draft: { total, path, ...draft }, eyebrow }, at) => {
      const items = at < mostSections ? draft.items : []
      const rest = total - items.length
      return {
        ...draft,
        eyebrow,
        items,
        less: items.length > 0 ? draft.less : null,
        more:
          rest > 0
            ? { text: t(items.length > 0 ? 'digest:mail.more' : 'digest:mail.new', { count: rest }), path }
            : null,
      }
    }),
    why: t('digest:mail.why', {
      offices: listed(
        news.map(({ office }) => office.name),
        language,
      ),
    }),
    links: [
      { text: t('digest:mail.settings'), path: paths.digest(token) },
      { text: t('digest:mail.stop'), path: paths.digestStop(token) },
    ],
    stop: paths.digestStop(token),
  }
}

function subjectOf({ t, language }: Words, news: OfficeNews[]): string {
  const matches = news.flatMap((each) => each.matches.flatMap(onceEach))
  const pairs = matches.length
  const finds = news.flatMap((each) => each.searches).reduce((sum, { total }) => sum + total, 0)
  const trips = news.flatMap((each) => each.trips.flatMap(({ heard }) => heard)).map(({ trip }) => trip)
  const lapsed = news.flatMap((each) => each.lapsed).length
  const questions = news.flatMap((each) => each.questions).length
  if (pairs === 1 && finds + trips.length + lapsed + questions === 0)
    return t('digest:subject.one', {
      organisation: matches[0].presence.organisation.name,
      where: placePhrase(matches[0].presence, language),
    })
  if (trips.length === 1 && pairs + finds + lapsed + questions === 0)
    return t('digest:subject.trip', {
      name: trips[0].traveller.name,
      where: whereIn(trips[0], language),
      when: whenOf(trips[0], language),
    })
  const parts = [
    ...(pairs > 0 ? [t('digest:subject.matches', { count: pairs })] : []),
    ...(finds > 0 ? [t('digest:subject.finds', { count: finds })] : []),
    ...(questions > 0 ? [t('digest:subject.questions', { count: questions })] : []),
    ...(trips.length > 0 ? [t('digest:subject.trips', { count: trips.length })] : []),
    ...(lapsed > 0 ? [t('digest:subject.lapsed', { count: lapsed })] : []),
  ]
  return parts.length === 1
    ? parts[0]
    : t('digest:subject.both', { matches: parts.slice(0, -1).join(', '), finds: parts.at(-1) })
}

/** An organisation with several presences in one country stands there once, as on the page of matches. */
const onceEach = ({ mine, matches }: MatchNews) => bestFirst([{ mine, matches, hidden: [] }])

const organisationDetail = (words: Words, presence: Presence, office: string, also: Presence[] = []) =>
  [
    words.t(`vocabulary:kind.${presence.organisation.kind}`),
    [presence, ...also].map((each) => standingName(each, words)).join('; '),
    ...(presence.office.slug === office ? [] : [presence.office.name]),
  ].join(' · ')

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
