import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { countryNames } from '#app/taxonomy/countries.ts'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Empty, Notice, Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { ReadingAlong } from '#app/foundation/ui/reading-along.ts'
import { HandOverLink } from '../HandOverLink.tsx'
import { listWorkload, waitingForAdmins } from '../workload.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('workload:all.title'),
      office: officeOf(params),
      workload: await listWorkload(tx),
      waiting: await waitingForAdmins(tx),
    }),
    { only: 'figures' },
  )
}

/** Who has how much to do, against what they want, and what came of it. */
export default function WorkloadPage() {
  const { title, office, workload, waiting } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('workload')
  const reading = useContext(ReadingAlong)
  return (
    <Page>
      <PageHeader title={title} lead={t('all.lead')} />
      <Said namespace="workload" />
      {waiting > 0 && (
        <Notice tone="warn" title={t('all.waiting', { count: waiting })}>
          {!reading && (
            <InRow
              facts={[
                [paths.questions(office, { whose: 'forMe' }), t('all.toQuestions')],
                [paths.introductions(office, 'forMe'), t('all.toIntroductions')],
                [paths.enquiries(office, 'forMe'), t('all.toEnquiries')],
              ].map(([to, label]) => (
                <Link key={to} className="link" to={to}>
                  {label}
                </Link>
              ))}
            />
          )}
        </Notice>
      )}
      {workload.length === 0 ? (
        <Empty
          title={t('all.none')}
          action={
            !reading && (
              <Link className="link" to={paths.adminAmbassadors(office)}>
                {t('all.appoint')}
              </Link>
            )
          }
        />
      ) : (
        <Table
          deeds={!reading}
          caption={title}
          head={[
            t('all.name'),
            t('all.desks'),
            t('all.open'),
            t('all.answered'),
            t('all.days'),
            t('all.results'),
            ...(reading ? [] : [t('all.deeds')]),
          ]}
          rows={workload.map((one) => ({
            key: one.id,
            cells: [
              one.name,
              countryNames(one.countries, i18n.language).join(', '),
              <span key="open" className="grid justify-items-start gap-1 whitespace-nowrap max-sm:justify-items-end">
                <span>{t('all.ofLimit', { count: one.open, limit: one.openLimit })}</span>
                {one.open >= one.openLimit && <Badge tone="warn">{t('all.full')}</Badge>}
                {one.overdue > 0 && <Badge tone="bad">{t('all.overdue', { count: one.overdue })}</Badge>}
              </span>,
              one.answered || '–',
              one.days === null ? '–' : one.days === 0 ? t('all.sameDay') : t('all.within', { count: one.days }),
              one.results || '–',
              ...(reading ? [] : [<HandOverLink key="hand" to={paths.handOverFor(office, one.id)} name={one.name} />]),
            ],
          }))}
        />
      )}
    </Page>
  )
}
