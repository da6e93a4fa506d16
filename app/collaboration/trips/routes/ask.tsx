import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { retryAfter, tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, ErrorSummary, TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readRequest, tripAt } from '../form.server.ts'
import { mailRequest } from '../mails.server.ts'
import { ask, findRequest } from '../requests.server.ts'
import { requestKinds, takesRequests } from '../trip.ts'
import { nameOf, whenOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'askTraveller' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    if (trip.mine || !takesRequests(trip, today())) throw notFound('trip')
    const kind = new URL(request.url).searchParams.get('kind')
    return {
      title: t('trips:ask.title', { name: trip.traveller.name }),
      office: officeOf(params),
      id: trip.id,
      name: nameOf(trip, language),
      when: whenOf(trip, language),
      traveller: trip.traveller.name,
      leads: trip.kind === 'delegation',
      start: { kind: kind === 'join' ? 'join' : 'take', what: '' },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return orRefuse(form, 'what', () =>
    asMember(request, params.office, async (tx, { memberId }) => {
      const trip = await tripAt(tx, params.id)
      const read = readRequest(form)
      if (!read.ok) return refuse(form, read.errors)
      const asked = await ask(tx, trip, read.input, today())
      if (typeof asked === 'string') return refuse(form, { kind: `trips:errors.ask.${asked}` }, 409)
      const seconds = await tooOften(['requestForTrip', `${memberId} ${trip.id}`])
      if (seconds !== null) return refuse(form, { kind: 'trips:errors.ask.again' }, 429, retryAfter(seconds))
      await mailRequest(tx, trip, (await findRequest(tx, trip, asked.id, today()))!)
      return redirect(paths.trip(officeOf(params), trip.id, 'asked'), 303)
    }),
  )
}

export default function AskTrip() {
  const { title, office, id, name, when, traveller, leads, start } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['trips', 'common'])
  const answer = useAnswer(start)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.trip(office, id), label: name }}
        lead={t(leads ? 'ask.leadDelegation' : 'ask.lead', { name: traveller, when })}
      />
      <Card>
        <Form method="post" className="grid gap-6" noValidate>
          <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
          <Choices
            key={answer.value('kind')}
            type="radio"
            name="kind"
            legend={t('ask.kind')}
            chosen={[answer.value('kind')]}
            error={answer.error('kind')}
            options={requestKinds.map((value) => ({ value, label: t(`ask.${value}`), help: t(`ask.help.${value}`) }))}
          />
          <TextArea
            {...answer.field('what')}
            label={t('ask.what')}
            hint={t('ask.whatHint')}
            rows={5}
            maxLength={1000}
            required
          />
          <p className="text-sm text-ink-soft">{t('ask.shown')}</p>
          <Submit cancel={paths.trip(office, id)}>{t('ask.send')}</Submit>
        </Form>
      </Card>
    </Page>
  )
}
