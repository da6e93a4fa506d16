import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { officeOf } from '#app/foundation/http/params.ts'
import { titled } from '#app/foundation/http/title.ts'
import { asMember } from '#app/identity/door.server.ts'
import { paths } from '#app/paths.ts'
import { AuditList } from '../AuditList.tsx'
import { auditPage } from '../page.server.ts'

export const handle = { reading: 'read' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await auditPage(request, (work) => asMember(request, params.office, work, { only: 'admin' }))
  return { ...page, office: officeOf(params) }
}

/** What was done in an office, for its administrators. */
export default function OfficeAudit() {
  const { office, ...page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('audit')
  return (
    <AuditList
      {...page}
      lead={t('lead')}
      here={(search) => paths.adminAudit(office, search)}
      file={(search) => paths.adminAuditFile(office, search)}
    />
  )
}
