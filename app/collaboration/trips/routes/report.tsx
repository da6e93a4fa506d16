import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { ErrorSummary, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ownTripAt, readReport, tripAt } from '../form.server.ts'
import { figures } from '../trip-input.ts'
import { report } from '../trips.server.ts'
import { takesReport } from '../trip.ts'
import { nameOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    // Whoever may read the trip reads its report there.
    if (!trip.runs || !takesReport(trip, today())) throw redirect(paths.trip(officeOf(params), trip.id))
    const start = {
      report: trip.report,
      ...Object.fromEntries(figures.map((name) => [name, trip[name] === null ? '' : String(trip[name])])),
    }
    return {
      title: t('trips:report.page'),
      office: officeOf(params),
      id: trip.id,
      name: nameOf(trip, language),
      visibility: trip.visibility,
      start,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const read = readReport(form)
    if (!read.ok) return refuse(form, read.errors)
    if (!(await report(tx, trip.id, read.input))) return refuse(form, { report: 'trips:errors.reportEarly' }, 409)
    return redirect(paths.trip(officeOf(params), trip.id, 'reported'), 303)
  })
}

export default function Report() {
  const { title, office, id, name, visibility, start } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['trips', 'common'])
  const answer = useAnswer(start)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.trip(office, id), label: name }}
        lead={t(`report.lead.${visibility}`)}
      />
      <Card>
        <Form method="post" className="grid gap-6" noValidate>
          <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
          <TextArea
            {...answer.field('report')}
            label={t('report.text')}
            hint={t('report.textHint')}
            rows={8}
            maxLength={4000}
            required
          />
          <div className="grid items-end gap-4 sm:grid-cols-3">
            {figures.map((each) => (
              <TextField
                key={each}
                {...answer.field(each)}
                label={t(`report.field.${each}`)}
                inputMode="numeric"
                maxLength={5}
                autoComplete="off"
                optional={t('common:optional')}
              />
            ))}
          </div>
          <p className="text-sm text-ink-soft">{t('report.figuresHint')}</p>
          <Submit cancel={paths.trip(office, id)}>{t('report.save')}</Submit>
        </Form>
      </Card>
    </Page>
  )
}
