import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { titled } from '#app/foundation/http/title.ts'
import { asPlatform } from '#app/identity/door.server.ts'
import { paths } from '#app/paths.ts'
import { AuditList } from '../AuditList.tsx'
import { auditPage } from '../page.server.ts'

export const handle = { reading: 'read' }

export const meta = titled

export const loader = ({ request }: LoaderFunctionArgs) => auditPage(request, (work) => asPlatform(request, work))

/** What was done in all offices, for the platform's administrators. */
export default function PlatformAudit() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('audit')
  return (
    <AuditList {...page} offices lead={t('platformLead')} here={paths.platformAudit} file={paths.platformAuditFile} />
  )
}
