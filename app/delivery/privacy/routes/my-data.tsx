import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { buttonClass } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { requirePerson } from '#app/identity/door.server.ts'
import { ownData } from '#app/rooms.server.ts'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { paths } from '#app/paths.ts'

export const meta = titled

/** What the file with one's own data holds. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  const { t } = await textsFor(request)
  const kinds = ['account', ...ownData.map(({ kind }) => kind), 'acts', 'mails']
  return { title: t('account:data.page'), kinds }
}

export default function MyData() {
  const { title, kinds } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'auth'])
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('data.lead')} back={{ to: paths.account(), label: t('auth:account.title') }} />
      <div>
        <a className={buttonClass()} href={paths.myDataFile()} download>
          {t('data.download')}
        </a>
      </div>
      <Card className="grid gap-3">
        <h2 className="text-lg">{t('data.inIt')}</h2>
        <ul className="grid list-disc gap-1 pl-5 sm:grid-cols-2">
          {kinds.map((kind) => (
            <li key={kind}>{sayKey(t, `account:data.${kind}.title`)}</li>
          ))}
        </ul>
        <p className="text-ink-soft">{t('data.notInIt')}</p>
      </Card>
    </Page>
  )
}
