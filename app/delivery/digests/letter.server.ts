/**
 * A digest in words: what is new in each of a person's offices, in their language. Texts:
 * locales/<language>/digest.json.
 */
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import type { Letter } from '#app/foundation/mail/mail.ts'
import type { Words } from '#app/identity/digest-source.ts'
import { paths } from '#app/paths.ts'
import { digestSources } from '#app/rooms.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { newsOf, type OfficeNews } from './news.server.ts'

/** Sections that are written out; further ones are a title with a number, so that a mail stays one that people read. */
const mostSections = 6

/** `token` is the person's (app/identity/digest-link.server.ts). */
export function letterOf(news: OfficeNews[], language: Language, token: string): Letter {
  const words = { t: translator(language), language }
  const { t } = words
  const drafts = news.flatMap(({ office, found }) =>
    found
      .flatMap(({ source, news: own }) => source.sections(words, office.slug, own, token))
      .map((draft) => ({ draft, eyebrow: news.length > 1 ? office.name : '' })),
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

/** The one thing that is new; else how many of each kind, in the order of the sections. */
function subjectOf(words: Words, news: OfficeNews[]): string {
  const { t } = words
  const all = digestSources.flatMap((source) => {
    const own = news.flatMap((each) => newsOf(each, source))
    return own.length > 0 ? [{ source, own, count: source.count(own) }] : []
  })
  const [{ source, own, count }] = all
  if (all.length === 1 && count === 1 && source.alone) return source.alone(words, own)
  const parts = all.map((each) => sayKey(t, each.source.counted, { count: each.count }))
  return parts.length === 1
    ? parts[0]
    : t('digest:subject.both', { matches: parts.slice(0, -1).join(', '), finds: parts.at(-1) })
}
