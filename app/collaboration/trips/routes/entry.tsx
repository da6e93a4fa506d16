import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { seenOf } from '#app/foundation/forms/second-writer.server.ts'
import { useSecondWriter, writtenMeanwhile } from '#app/foundation/forms/use-second-writer.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { EntryConflict, EntryFields } from '../EntryFields.tsx'
import { ownTripAt, readEntryForm } from '../form.server.ts'
import { entryFields } from '../programme.ts'
import { findEntry, reviseEntry } from '../programme.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

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
      values: [['seen', seenOf(entryFields(entry))], ...entryFields(entry)] as [string, string][],
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const read = readEntryForm(form, trip)
    if (!read.ok) return refuse(form, read.errors)
    const saved = await reviseEntry(tx, trip, idOf(params.entry), read.input, text(form, 'seen'))
    if (saved === 'missing') throw notFound('trip')
    if (saved === 'conflict') return refuse(form, writtenMeanwhile, 409)
    return redirect(paths.tripProgramme(officeOf(params), trip.id), 303)
  })
}

export default function EditEntry() {
  const { title, office, id, from, until, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['trips', 'common'])
  const { conflict, mine, errors } = useSecondWriter(values, refused, 'seen')
  const filled = useFilled(mine ?? values, errors)
  const programme = paths.tripProgramme(office, id)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: programme, label: t('programme.title') }} />
      {conflict && <EntryConflict theirs={values} mine={mine!} keepTheirs={programme} />}
      <Card>
        <Form method="post" className="grid gap-5" key={filled.key} noValidate>
          {filled.summary}
          <input type="hidden" name="seen" value={filled.value('seen')} />
          <EntryFields field={filled.field} from={from} until={until} />
          <Submit cancel={programme}>{t('common:save')}</Submit>
        </Form>
      </Card>
    </Page>
  )
}
