import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { ReportCard } from '../ReportCard.tsx'
import { noteInput } from '../introduction.ts'
import { closeReport, listReports } from '../reports.server.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** What was reported as abuse, for administrators of either office. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('introductions:reports.title'),
      office: officeOf(params),
      reports: await listReports(tx),
    }),
    { only: 'admin' },
  )
}

/** Closes one, with a word on what was done. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readForm(noteInput, { note: text(form, 'note') })
  return orRefuse(form, 'note', () =>
    asMember(
      request,
      params.office,
      async (tx) => {
        if (!read.ok) return refuse(form, read.errors)
        const closed = await closeReport(tx, idOf(text(form, 'id')), read.input.note)
        return redirect(said(paths.adminReports(officeOf(params)), closed ? 'reportClosed' : 'reportWasClosed'), 303)
      },
      { only: 'admin' },
    ),
  )
}

export default function Reports() {
  const { title, office, reports } = useLoaderData<typeof loader>()
  const { t } = useTranslation('introductions')
  return (
    <Page>
      <PageHeader title={title} lead={t('reports.lead')} />
      {reports.length === 0 ? (
        <Empty title={t('reports.empty')}>{t('reports.emptyWhat')}</Empty>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {reports.map((report) => (
            <ReportCard key={report.id} report={report} office={office} />
          ))}
        </div>
      )}
    </Page>
  )
}
