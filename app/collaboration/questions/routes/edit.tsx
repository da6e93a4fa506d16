import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seenOf } from '#app/foundation/forms/second-writer.server.ts'
import { useSecondWriter, writtenMeanwhile } from '#app/foundation/forms/use-second-writer.ts'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { questionFields, readQuestion } from '../form.server.ts'
import { isNetworked, questionPage } from '../page.server.ts'
import { QuestionConflict } from '../QuestionConflict.tsx'
import { QuestionForm } from '../QuestionForm.tsx'
import { rewrite } from '../questions.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step' }

export const meta = titled

/** Only who asked, and administrators, and only until somebody answers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { question, may } = await questionPage(tx, actor, params.id)
    if (!may.rewrite) throw notFound('question')
    return {
      title: t('questions:edit.title'),
      office: officeOf(params),
      id: question.id,
      networked: isNetworked(actor),
      values: [['seen', seenOf(questionFields(question))], ...questionFields(question)] as [string, string][],
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readQuestion(form)
  return orRefuse(form, 'title', () =>
    asMember(request, params.office, async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      const outcome = await rewrite(tx, idOf(params.id), read.input, undefined, text(form, 'seen'))
      if (outcome === 'conflict') return refuse(form, writtenMeanwhile, 409)
      if (outcome === 'missing') throw notFound('question')
      return redirect(
        paths.question(officeOf(params), named(params, 'id'), outcome === 'done' ? 'saved' : 'notSaved'),
        303,
      )
    }),
  )
}

export default function EditQuestion() {
  const { title, office, id, values, networked } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['questions', 'common'])
  const { conflict, mine, errors } = useSecondWriter(values, refused, 'seen')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.question(office, id), label: t('show.back') }} />
      {conflict && <QuestionConflict theirs={values} mine={mine!} keepTheirs={paths.question(office, id)} />}
      <QuestionForm
        cancel={paths.question(office, id)}
        values={mine ?? values}
        errors={errors}
        submit={t('common:save')}
        networked={networked}
      />
    </Page>
  )
}
