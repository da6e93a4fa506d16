import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, Outlet, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform } from '#app/identity/door.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { Tabs } from '#app/foundation/ui/Tabs.tsx'

/** The frame of the platform's administration. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  asPlatform(request, async () => ({ withoutFactor: (await whoIs(request))?.person.secondFactor === false }))

export default function Platform() {
  const { withoutFactor } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['admin', 'account', 'audit'])
  return (
    <>
      <Tabs
        label={t('platform.label')}
        tabs={[
          { to: paths.platform(), label: t('platform.offices'), end: true },
          { to: paths.platformNewOffice(), label: t('platform.newOffice') },
          { to: paths.platformNetworks(), label: t('platform.networks') },
          { to: paths.platformAudit(), label: t('audit:title') },
          { to: paths.platformSecondFactor(), label: t('account:factor.title') },
        ]}
      />
      <div className="mx-auto w-full max-w-7xl px-4 pt-4 empty:hidden sm:px-6">
        <Said namespace="admin" />
        {withoutFactor && (
          <Notice tone="warn">
            {t('account:factor.platformNotice')}{' '}
            <Link className="link" to={paths.secondFactor()}>
              {t('account:factor.title')}
            </Link>
          </Notice>
        )}
      </div>
      <Outlet />
    </>
  )
}
