import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { EnquiryCard } from '../EnquiryCard.tsx'
import { list } from '../enquiries.server.ts'

export const meta = titled

/** What visitors wrote to the reader's desks, or has been put to their organisation. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const whose = new URL(request.url).searchParams.get('whose') === 'forMe' ? ('forMe' as const) : ('all' as const)
  return asMember(request, params.office, async (tx) => ({
    title: t('enquiries:list.title'),
    office: officeOf(params),
    whose,
    enquiries: await list(tx, whose),
  }))
}

export default function Enquiries() {
  const { title, office, whose, enquiries } = useLoaderData<typeof loader>()
  const { t } = useTranslation('enquiries')
  return (
    <Page>
      <PageHeader title={title} lead={t('list.lead')} back={{ to: paths.work(office), label: t('list.work') }} />
      <nav aria-label={t('list.narrow')} className="flex flex-wrap gap-2">
        {(['all', 'forMe'] as const).map((part) => (
          <LinkButton
            key={part}
            size="small"
            look={part === whose ? 'primary' : 'secondary'}
            aria-current={part === whose ? 'page' : undefined}
            to={paths.enquiries(office, part === 'all' ? undefined : part)}
          >
            {t(`list.${part}`)}
          </LinkButton>
        ))}
      </nav>
      {enquiries.length === 0 ? (
        <Empty title={t(`list.none.${whose}`)}>{t('list.noneWhat')}</Empty>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {enquiries.map((one) => (
            <EnquiryCard key={one.id} enquiry={one} office={office} />
          ))}
        </div>
      )}
    </Page>
  )
}
