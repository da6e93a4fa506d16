import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { IntroductionCard } from '../IntroductionCard.tsx'
import { list } from '../find.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

const parts = ['forMe', 'mine'] as const

/** Introductions in which the reader has a hand: what waits for them, what they asked for, all. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const whose = parts.find((part) => part === new URL(request.url).searchParams.get('whose')) ?? 'all'
  return asMember(request, params.office, async (tx) => ({
    title: t('introductions:list.title'),
    office: officeOf(params),
    whose,
    introductions: await list(tx, whose),
  }))
}

export default function Introductions() {
  const { title, office, whose, introductions } = useLoaderData<typeof loader>()
  const { t } = useTranslation('introductions')
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('list.lead')}
        back={{ to: paths.questions(office), label: t('list.questions') }}
      />
      <nav aria-label={t('list.narrow')} className="flex flex-wrap gap-2">
        {(['all', ...parts] as const).map((part) => (
          <LinkButton
            key={part}
            size="small"
            look={part === whose ? 'primary' : 'secondary'}
            aria-current={part === whose ? 'page' : undefined}
            to={paths.introductions(office, part === 'all' ? undefined : part)}
          >
            {t(`list.${part}`)}
          </LinkButton>
        ))}
      </nav>
      {introductions.length === 0 ? (
        <Empty title={t('list.empty')}>{t('list.emptyWhat')}</Empty>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {introductions.map((one) => (
            <IntroductionCard key={one.id} introduction={one} office={office} />
          ))}
        </div>
      )}
    </Page>
  )
}
