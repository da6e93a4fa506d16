import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readTripForm, startFields, tradeOf } from '../form.server.ts'
import { TripForm } from '../TripForm.tsx'
import { newTripInput } from '../trip-input.ts'
import { announce } from '../trips.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'announce' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const { kind, sectors } = await tradeOf(tx)
    return {
      title: t('trips:new.title'),
      office: officeOf(params),
      kind,
      values: startFields(new URL(request.url).searchParams, sectors, language),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return orRefuse(form, 'form', () =>
    asMember(request, params.office, async (tx) => {
      const read = await readTripForm(tx, form, newTripInput(today()))
      if (!read.ok) return refuse(form, read.errors)
      return redirect(paths.trip(officeOf(params), await announce(tx, read.to, read.input), 'announced'), 303)
    }),
  )
}

export default function NewTrip() {
  const { title, office, kind, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['trips', 'common'])
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.trips(office), label: t('list.title') }} lead={t('new.lead')} />
      <TripForm
        cancel={paths.trips(office)}
        mode="new"
        kind={kind}
        values={(refused?.values ?? values) as [string, string][]}
        errors={refused?.errors}
        draftKey={`draft:${office}:trip`}
        fresh={!refused}
        key={refused ? JSON.stringify(refused.errors) : 'first'}
      />
    </Page>
  )
}
