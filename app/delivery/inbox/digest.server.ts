/** What waits for somebody, as the first section of their digest: the inbox by mail, one a day at most. */
import { daysAfter } from '#app/foundation/days/count.ts'
import { today } from '#app/foundation/days/today.ts'
import { plainSpaces } from '#app/foundation/i18n/dates.ts'
import { mostItems, type DigestSource } from '#app/identity/digest-source.ts'
import type { InboxItem, InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { inboxReader, readInbox } from './inbox.server.ts'
import { lineOf } from './lines.ts'

type Waiting = InboxItem & { kind: string }

/**
 * The section made of these sources. It goes along with whatever else is new; alone it is a mail only where something
 * came since the last one, or is due by tomorrow: what was told and can wait is not told every morning.
 */
export const inboxDigest = (sources: readonly InboxSource[]): DigestSource<Waiting> => ({
  kind: 'inbox',
  news: (door) =>
    door(async (tx, who) => {
      const reader = inboxReader(who, today())
      return reader ? (await readInbox(tx, reader, sources)).waiting : []
    }),
  count: (news) => news.length,
  counted: 'digest:subject.waiting',
  sections: (words, office, news) => [
    {
      title: words.t('digest:mail.waiting'),
      total: news.length,
      path: paths.inbox(office),
      items: news.slice(0, mostItems).map((item) => {
        const { title, detail, when, path } = lineOf(item, today(), words)
        return { title, detail: plainSpaces([...detail, when].join(' · ')), path, lines: [] }
      }),
      less: null,
    },
  ],
  // It waits until it is done, told or not.
  mark: async () => {},
  isReason: (news, last) => news.some((item) => isNewOrPressing(item, last, today())),
})

/** `last`: the day of the last digest, null where there was none. */
export const isNewOrPressing = (
  { since, due }: Pick<InboxItem, 'since' | 'due'>,
  last: string | null,
  on: string,
): boolean => last === null || since >= last || (due !== null && due >= on && due <= daysAfter(on, 1))
