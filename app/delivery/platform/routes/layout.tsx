import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform } from '#app/identity/door.server.ts'
import { paths } from '#app/paths.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { Tabs } from '#app/foundation/ui/Tabs.tsx'

/** The frame of the platform's administration. */
export const loader = ({ request }: LoaderFunctionArgs) => asPlatform(request, async () => null)

export default function Platform() {
  const { t } = useTranslation('admin')
  return (
    <>
      <Tabs
        label={t('platform.label')}
        tabs={[
          { to: paths.platform(), label: t('platform.offices'), end: true },
          { to: paths.platformNewOffice(), label: t('platform.newOffice') },
          { to: paths.platformNetworks(), label: t('platform.networks') },
        ]}
      />
      <div className="mx-auto w-full max-w-7xl px-4 pt-4 empty:hidden sm:px-6">
        <Said namespace="admin" />
      </div>
      <Outlet />
    </>
  )
}
