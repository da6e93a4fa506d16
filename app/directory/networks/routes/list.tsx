import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { NetworkCard } from '../NetworkCard.tsx'
import { list } from '../networks.server.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asReader(request, null, async (tx) => ({
    title: t('offices:networks.title'),
    about: t('offices:networks.lead'),
    networks: await list(tx),
  }))
}

/** All networks. */
export default function Networks() {
  const { title, networks } = useLoaderData<typeof loader>()
  const { t } = useTranslation('offices')
  return (
    <Page>
      <PageHeader title={title} lead={t('networks.lead')} back={{ to: paths.home(), label: t('networks.offices') }} />
      {networks.length === 0 && <Empty title={t('networks.none')} />}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {networks.map((network) => (
          <NetworkCard key={network.slug} network={network} />
        ))}
      </ul>
    </Page>
  )
}
