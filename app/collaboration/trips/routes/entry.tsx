import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { ErrorSummary } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { EntryFields } from '../EntryFields.tsx'
import { entryFields, ownTripAt, readEntryForm } from '../form.server.ts'
import { findEntry, reviseEntry } from '../programme.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const entry = await findEntry(tx, trip, idOf(params.entry))
    if (!entry) throw notFound('trip')
    return {
      title: t('trips:programme.change'),
      office: officeOf(params),
      id: trip.id,
      from: trip.fromOn,
      until: trip.untilOn,
      start: Object.fromEntries(entryFields(entry)),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const read = readEntryForm(form, trip)
    if (!read.ok) return refuse(form, read.errors)
    if (!(await reviseEntry(tx, trip, idOf(params.entry), read.input))) throw notFound('trip')
    return redirect(paths.tripProgramme(officeOf(params), trip.id), 303)
  })
}

export default function EditEntry() {
  const { title, office, id, from, until, start } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['trips', 'common'])
  const answer = useAnswer(start)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.tripProgramme(office, id), label: t('programme.title') }} />
      <Card>
        <Form method="post" className="grid gap-5" noValidate>
          <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
          <EntryFields field={answer.field} from={from} until={until} />
          <div>
            <Button>{t('common:save')}</Button>
          </div>
        </Form>
      </Card>
    </Page>
  )
}
