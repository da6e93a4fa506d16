import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useFrame } from '#app/identity/use-frame.ts'
import { paths } from '#app/paths.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { Tabs } from '#app/foundation/ui/Tabs.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

/** The frame of an office's administration: its administrators, and its readers for the figures. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  asMember(request, params.office, async () => null, { only: 'figures' })

export default function Administration() {
  const { t } = useTranslation(['admin', 'workload', 'report', 'results', 'introductions'])
  const office = officeOf(useParams())
  const admin = useFrame()?.viewer?.role === 'admin'
  return (
    <>
      <Tabs
        label={t('tabs.label')}
        tabs={[
          ...(admin
            ? [
                { to: paths.admin(office), label: t('tabs.overview'), end: true },
                { to: paths.adminMembers(office), label: t('tabs.members') },
                { to: paths.adminInvitations(office), label: t('tabs.invitations') },
                { to: paths.adminOrganisations(office), label: t('tabs.organisations') },
                { to: paths.adminAmbassadors(office), label: t('tabs.ambassadors') },
              ]
            : []),
          { to: paths.coverage(office), label: t('tabs.coverage') },
          { to: paths.workload(office), label: t('workload:all.title') },
          { to: paths.report(office), label: t('report:title') },
          { to: paths.goals(office), label: t('results:goals.title') },
          ...(admin
            ? [
                { to: paths.adminReports(office), label: t('introductions:reports.title') },
                { to: paths.adminNetworks(office), label: t('tabs.networks') },
                { to: paths.adminSettings(office), label: t('tabs.settings') },
              ]
            : []),
        ]}
      />
      <div className="mx-auto w-full max-w-7xl px-4 pt-4 empty:hidden sm:px-6">
        <Said namespace="admin" />
      </div>
      <Outlet />
    </>
  )
}
