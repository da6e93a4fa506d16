import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { list as listEnquiries } from '#app/collaboration/enquiries/enquiries.server.ts'
import { list as listIntroductions } from '#app/collaboration/introductions/find.server.ts'
import { paths } from '#app/paths.ts'
import { list } from '#app/collaboration/questions/questions.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { RecognitionLine } from '../Recognition.tsx'
import { myWork } from '../workload.server.ts'
import { Waiting } from './WaitingForMe.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

/** What waits for the reader, by when; their desks' notes; what they did; and the way out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => ({
    title: t('workload:mine.title'),
    office: officeOf(params),
    me: await myWork(tx),
    questions: await list(tx, { whose: 'forMe' }),
    introductions: await listIntroductions(tx, 'forMe'),
    enquiries: await listEnquiries(tx, 'forMe'),
  }))
}

export default function Work() {
  const { title, office, me, ...waiting } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['workload', 'ambassadors'])
  return (
    <Page>
      <PageHeader
        title={title}
        lead={me ? t('mine.lead', { count: me.open, limit: me.openLimit }) : t('mine.notAmbassador')}
        actions={
          me && (
            <LinkButton look="secondary" to={paths.handOver(office)}>
              {t('mine.handOver')}
            </LinkButton>
          )
        }
      />
      <Said namespace="workload" />
      {me && <RecognitionLine recognition={me} />}
      {!me && Object.values(waiting).every((list) => list.length === 0) ? (
        <div>
          <LinkButton to={paths.applyAmbassador(office)}>{t('ambassadors:desk.become')}</LinkButton>
        </div>
      ) : (
        <Waiting office={office} {...waiting} />
      )}
      {me && (
        <Card as="section" className="grid gap-3">
          <h2 className="text-lg">{t('mine.notes')}</h2>
          <p className="text-ink-soft">{t('mine.notesWhat')}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-2">
            {me.countries.map((iso) => (
              <li key={iso}>
                <LinkButton look="secondary" size="small" to={paths.notes(office, { country: iso })}>
                  {countryName(iso, i18n.language)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
