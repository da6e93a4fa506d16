import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Choices, TextArea } from '#app/foundation/ui/Field.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { find } from '../find.server.ts'
import { reportInput, reportReasons } from '../report.ts'
import { report } from '../reports.server.ts'

export const handle = { deed: 'introduce' }

export const meta = titled

/** What is wrong with an introduction, for the administrators. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const introduction = await find(tx, idOf(params.id))
    if (!introduction) throw notFound('introduction')
    return { title: t('introductions:report.title'), office: officeOf(params), id: introduction.id }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readForm(reportInput, { reason: text(form, 'reason'), words: text(form, 'note') })
  return orRefuse(form, 'note', () =>
    asMember(request, params.office, async (tx) => {
      const { words, ...errors } = read.ok ? {} : read.errors
      if (!read.ok) return refuse(form, words ? { ...errors, note: words } : errors)
      const id = idOf(params.id)
      if ((await report(tx, id, read.input)) === 'missing') throw notFound('introduction')
      return redirect(paths.introduction(officeOf(params), id, 'reported'), 303)
    }),
  )
}

export default function Report() {
  const { title, office, id } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['introductions', 'common'])
  const { field, value, error, summary, key } = useAnswer()
  const back = paths.introduction(office, id)
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('report.lead')} back={{ to: back, label: t('back') }} />
      <Form method="post" className="grid gap-6" key={key} noValidate>
        {summary}
        <Choices
          type="radio"
          name="reason"
          legend={t('report.reason')}
          chosen={[value('reason')]}
          error={error('reason')}
          options={reportReasons.map((reason) => ({ value: reason, label: t(`report.reasons.${reason}`) }))}
        />
        <TextArea
          label={t('report.words')}
          optional={t('common:optional')}
          rows={4}
          maxLength={1000}
          {...field('note')}
        />
        <Submit cancel={back}>{t('report.do')}</Submit>
      </Form>
    </Page>
  )
}
