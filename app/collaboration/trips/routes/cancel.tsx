import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ownTripAt } from '../form.server.ts'
import { mailCancelled } from '../mails.server.ts'
import { cancel } from '../trips.server.ts'
import { nameOf, whenOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    if (trip.state === 'cancelled') throw notFound('trip')
    return {
      title: t('trips:cancel.title'),
      office: officeOf(params),
      id: trip.id,
      name: nameOf(trip, language),
      when: whenOf(trip, language),
      along: trip.along,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    if (!(await cancel(tx, trip.id))) throw notFound('trip')
    await mailCancelled(tx, trip)
    return redirect(paths.trip(officeOf(params), trip.id, 'cancelled'), 303)
  })
}

export default function CancelTrip() {
  const { title, office, id, name, when, along } = useLoaderData<typeof loader>()
  const { t } = useTranslation('trips')
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.trip(office, id), label: name }}
        lead={t('cancel.lead', { name, when })}
      />
      <Card className="grid gap-4">
        <p>{t('cancel.told', { count: along })}</p>
        <Form method="post" className="flex flex-wrap gap-3">
          <Button look="danger">{t('cancel.button')}</Button>
          <LinkButton look="quiet" to={paths.trip(office, id)}>
            {t('cancel.keep')}
          </LinkButton>
        </Form>
      </Card>
    </Page>
  )
}
