import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Said } from '#app/foundation/forms/Said.tsx'
import { titled } from '#app/foundation/http/title.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Notice, Page, PageHeader, Pagination } from '#app/foundation/ui/parts.tsx'
import { FirstSteps } from '#app/delivery/first-steps/FirstSteps.tsx'
import { firstSteps } from '#app/delivery/first-steps/first-steps.server.ts'
import { InboxPart } from '../InboxList.tsx'
import { Nothing } from '../Nothing.tsx'
import { inboxPage } from '../page.server.ts'

export const meta = titled

/** What waits for the reader, what they wait for and what is new. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const words = await textsFor(request)
  const { headers, ...shown } = await inboxPage(request, params, words, firstSteps)
  return data({ title: words.t('inbox:title'), ...shown }, { headers })
}

export default function Inbox() {
  const { title, office, steps, next, page, pages, total, unread, newSince, waiting, matches, expected, news } =
    useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('inbox')
  const back = paths.inbox(office, '?done=confirmed')
  const at = (to: number) => paths.inbox(office, to > 1 ? `?page=${to}` : '')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('lead', { count: total })} />
      <Said namespace="inbox" />
      <FirstSteps office={office} steps={steps} />
      {waiting.length > 0 ? (
        <InboxPart id="waiting" title={t('waiting')} lines={waiting} back={back}>
          {unread > 0 && page === pages && <p className="text-ink-soft">{t('unread', { count: unread })}</p>}
          <Pagination
            label={t('pages')}
            here={t('page', { page, last: pages })}
            previous={page > 1 ? { to: at(page - 1), label: t('previous') } : undefined}
            next={page < pages ? { to: at(page + 1), label: t('next') } : undefined}
          />
        </InboxPart>
      ) : (
        <Nothing office={office} next={next} />
      )}
      {!matches && <Notice tone="warn" title={t('matchesAway')} />}
      {matches && matches.lines.length > 0 && (
        <InboxPart id="matches" title={t('matches')} lines={matches.lines} back={back} look="secondary">
          {matches.total > matches.lines.length && (
            <p>
              <Link className="link" to={paths.matches(office, '?scope=network')}>
                {t('moreMatches', { count: matches.total - matches.lines.length })}
              </Link>
            </p>
          )}
        </InboxPart>
      )}
      {expected.length > 0 && (
        <InboxPart id="expected" title={t('expected')} lines={expected} back={back} look="secondary" />
      )}
      {news.length > 0 && (
        <InboxPart
          id="news"
          title={t('newSince', { day: dayName(newSince, i18n.language) })}
          lines={news}
          back={back}
          look="secondary"
        />
      )}
    </Page>
  )
}
