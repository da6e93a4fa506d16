import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return { title: t('legal:accessibility.title') }
}

export default function Accessibility() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('legal')
  const works = t('accessibility.works.items', { returnObjects: true }) as string[]
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('accessibility.lead')} />
      <section className="grid gap-2">
        <h2>{t('accessibility.works.title')}</h2>
        <ul className="list-disc pl-6">
          {works.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      {(['tested', 'limits', 'report'] as const).map((part) => (
        <section key={part} className="grid gap-2">
          <h2>{t(`accessibility.${part}.title`)}</h2>
          <p>{t(`accessibility.${part}.text`)}</p>
        </section>
      ))}
      <div>
        <LinkButton look="secondary" to={paths.home()}>
          {t('privacy.chooseOffice')}
        </LinkButton>
      </div>
    </Page>
  )
}
