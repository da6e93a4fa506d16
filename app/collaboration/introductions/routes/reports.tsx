import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Badge, Card, Empty, Facts, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { Prose } from '#app/foundation/ui/Prose.tsx'
import { paths } from '#app/paths.ts'
import { noteInput } from '../introduction.ts'
import type { AbuseReport } from '../report.ts'
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

function CloseForm({ id }: { id: string }) {
  const { t } = useTranslation(['introductions', 'common'])
  const { value, error, summary, key } = useAnswer()
  const mine = value('id') === id
  return (
    <Form method="post" className="grid gap-4" key={`${key}${id}`} noValidate>
      {mine && summary}
      <input type="hidden" name="id" value={id} />
      <TextArea
        name="note"
        id={`note-${id}`}
        label={t('reports.note')}
        optional={t('common:optional')}
        rows={2}
        maxLength={500}
        defaultValue={mine ? value('note') : ''}
        error={mine ? error('note') : undefined}
      />
      <div>
        <Button look="secondary">{t('reports.close')}</Button>
      </div>
    </Form>
  )
}

function ReportCard({ report, office }: { report: AbuseReport; office: string }) {
  const { t, i18n } = useTranslation('introductions')
  const day = (on: string) => dayName(on, i18n.language)
  return (
    <Card as="article" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg">{t(`report.reasons.${report.reason}`)}</h2>
        <Badge tone={report.closedOn ? 'plain' : 'warn'}>
          {t(report.closedOn ? 'reports.closed' : 'reports.open')}
        </Badge>
      </div>
      {report.words && <Prose>{report.words}</Prose>}
      <Facts
        facts={[
          [t('reports.by'), `${report.reporter} (${report.office}), ${day(report.on)}`],
          [
            t('reports.about'),
            <Link key="about" className="link" to={paths.introduction(office, report.introduction)}>
              {t('reports.introduction')}
            </Link>,
          ],
          [t('reports.closedBy'), report.closedOn && `${report.closedBy}, ${day(report.closedOn)}`],
          [t('reports.done'), report.closedNote],
        ]}
      />
      {!report.closedOn && <CloseForm id={report.id} />}
    </Card>
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
