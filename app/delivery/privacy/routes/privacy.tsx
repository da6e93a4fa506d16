import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { env } from '#app/env.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'

export const meta = titled

/** What this installation keeps. The map's sentence depends on where its background comes from. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return { title: t('legal:privacy.title'), map: env().MAPBOX_ACCESS_TOKEN ? ('mapbox' as const) : ('map' as const) }
}

export default function Privacy() {
  const { title, map } = useLoaderData<typeof loader>()
  const { t } = useTranslation('legal')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('privacy.lead')} />
      {(['visit', 'account', 'publish', 'forms', 'mail', 'logs', 'counts', map] as const).map((part) => (
        <section key={part} className="grid gap-2">
          <h2>{t(`privacy.${part}.title`)}</h2>
          <p>{t(`privacy.${part}.text`)}</p>
        </section>
      ))}
      <p className="font-semibold">{t('privacy.ask')}</p>
      <div>
        <LinkButton look="secondary" to={paths.home()}>
          {t('privacy.chooseOffice')}
        </LinkButton>
      </div>
    </Page>
  )
}
