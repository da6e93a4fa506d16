import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

export const meta = titled

/** Where somebody lands whose account is gone. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return { title: t('account:erased.title') }
}

export default function Erased() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'common'])
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('erased.lead')} />
      <div>
        <LinkButton look="secondary" to={paths.home()}>
          {t('erased.home')}
        </LinkButton>
      </div>
    </Page>
  )
}
