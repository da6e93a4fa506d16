import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { questionPage } from '../page.server.ts'
import { candidatesFor, pass } from '../questions.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { question, may } = await questionPage(tx, actor, params.id)
    if (!may.pass) throw notFound('question')
    const colleagues = (await candidatesFor(tx, question)).map(({ id, name, openWork, openLimit }) => ({
      id,
      name,
      openWork,
      openLimit,
    }))
    return { title: t('questions:pass.title'), office: officeOf(params), question, colleagues }
  })
}

/** Not for me: to a colleague of the same desk, with a word. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const [colleague, note] = [text(form, 'colleague'), text(form, 'note')]
  if (!colleague || note.length > 500)
    return refuse(form, {
      ...(colleague ? {} : { colleague: 'questions:errors.colleague' }),
      ...(note.length > 500 ? { note: 'questions:errors.noteLong' } : {}),
    })
  return asMember(request, params.office, async (tx) => {
    const outcome = await pass(tx, idOf(params.id), idOf(colleague), note)
    if (outcome === 'missing') throw notFound('question')
    if (outcome === 'late') return refuse(form, { colleague: 'questions:errors.colleague' })
    return redirect(paths.question(officeOf(params), named(params, 'id'), 'passed'), 303)
  })
}

export default function PassOn() {
  const { title, office, question, colleagues } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('questions')
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={<span lang={question.language}>{question.title}</span>}
        back={{ to: paths.question(office, question.id), label: t('show.back') }}
      />
      {colleagues.length === 0 ? (
        <Empty title={t('pass.nobody')}>{t('pass.nobodyWhat')}</Empty>
      ) : (
        <Form method="post" className="grid gap-6" key={filled.key} noValidate>
          {filled.summary}
          <Choices
            type="radio"
            name="colleague"
            legend={t('pass.colleague')}
            chosen={filled.all('colleague')}
            error={filled.message('colleague')}
            options={colleagues.map(({ id, name, openWork, openLimit }) => ({
              value: id,
              label: name,
              help: t('pass.has', { count: openWork, limit: openLimit }),
            }))}
          />
          <TextArea
            name="note"
            label={t('pass.note')}
            hint={t('pass.noteHint')}
            rows={3}
            maxLength={500}
            defaultValue={filled.value('note')}
            error={filled.message('note')}
          />
          <Submit cancel={paths.question(office, question.id)}>{t('pass.send')}</Submit>
        </Form>
      )}
    </Page>
  )
}
