import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useSecondWriter, writtenMeanwhile } from '#app/foundation/forms/use-second-writer.ts'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { fieldsOf, ownTripAt, readTripForm, tradeOf } from '../form.server.ts'
import { TripConflict } from '../TripConflict.tsx'
import { TripForm } from '../TripForm.tsx'
import { revise } from '../trips.server.ts'
import { nameOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'announce' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    if (trip.state === 'cancelled') throw notFound('trip')
    return {
      title: t('trips:edit.title'),
      office: officeOf(params),
      id: trip.id,
      name: nameOf(trip, language),
      kind: (await tradeOf(tx)).kind,
      values: fieldsOf(trip, language),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return orRefuse(form, 'form', () =>
    asMember(request, params.office, async (tx) => {
      const trip = await ownTripAt(tx, params.id)
      const read = await readTripForm(tx, form)
      if (!read.ok) return refuse(form, read.errors)
      const saved = await revise(tx, trip.id, Number(text(form, 'version')) || 0, read.to, read.input)
      if (saved === 'done') return redirect(paths.trip(officeOf(params), trip.id, 'saved'), 303)
      if (saved === 'narrow') return refuse(form, { visibility: 'trips:errors.narrow' }, 409)
      if (saved === 'missing' || trip.state === 'cancelled') throw notFound('trip')
      return refuse(form, writtenMeanwhile, 409)
    }),
  )
}

export default function EditTrip() {
  const { title, office, id, name, kind, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('trips')
  const fields = values as [string, string][]
  const { conflict, mine, errors } = useSecondWriter(fields, refused, 'version')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.trip(office, id), label: name }} />
      {conflict && <TripConflict theirs={fields} mine={mine!} keepTheirs={paths.trip(office, id)} />}
      <TripForm
        cancel={paths.trip(office, id)}
        mode="edit"
        kind={kind}
        values={mine ?? fields}
        errors={errors}
        draftKey={`draft:${office}:trip:${id}`}
        fresh={!refused}
        key={refused ? JSON.stringify([refused.errors, mine]) : 'first'}
      />
      <p className="text-sm text-ink-soft">{t('edit.hint')}</p>
    </Page>
  )
}
