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
import { today } from '#app/foundation/days/today.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, ErrorSummary, TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readVerdict, tripAt } from '../form.server.ts'
import { mailAnswer } from '../mails.server.ts'
import { RequestCard } from '../RequestList.tsx'
import { answer, findRequest } from '../requests.server.ts'
import { nameOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    const found = await findRequest(tx, trip, idOf(params.request), today())
    if (!found) throw notFound('trip')
    return {
      title: t('trips:answer.title'),
      office: officeOf(params),
      id: trip.id,
      name: nameOf(trip, language),
      request: found,
      open: trip.mine && found.state === 'open',
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    const found = await findRequest(tx, trip, idOf(params.request), today())
    if (!found || !trip.mine) throw notFound('trip')
    const read = readVerdict(form)
    if (!read.ok) return refuse(form, read.errors)
    const done = await answer(tx, trip, found.id, read.input, today())
    if (done !== 'done') return refuse(form, { verdict: `trips:errors.answered.${done}` }, 409)
    await mailAnswer(tx, trip, found, read.input)
    return redirect(paths.trip(officeOf(params), trip.id, 'answered'), 303)
  })
}

export default function AnswerRequest() {
  const { title, office, id, name, request, open } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['trips', 'common'])
  const { errors, error, field, value } = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.trip(office, id), label: name }} />
      <ul>
        <RequestCard request={request} office={office} />
      </ul>
      {open && (
        <Card>
          <Form method="post" className="grid gap-6" noValidate>
            <ErrorSummary title={t('common:form.wrong')} errors={errors} />
            <Choices
              type="radio"
              name="verdict"
              legend={t('answer.verdict')}
              chosen={[value('verdict')]}
              error={error('verdict')}
              options={(['accepted', 'declined'] as const).map((code) => ({
                value: code,
                label: t(`answer.${code}.${request.kind}`),
              }))}
            />
            <TextArea
              {...field('answer')}
              label={t('answer.note')}
              hint={t('answer.noteHint', { name: request.asker.name })}
              optional={t('common:optional')}
              rows={4}
              maxLength={1000}
            />
            <Submit cancel={paths.trip(office, id)}>{t('answer.send')}</Submit>
          </Form>
        </Card>
      )}
      {!open && request.state !== 'open' && <p className="text-ink-soft">{t(`answer.closed.${request.state}`)}</p>}
    </Page>
  )
}
