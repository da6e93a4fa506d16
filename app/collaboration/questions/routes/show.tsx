import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { Prose } from '#app/foundation/ui/Prose.tsx'
import { paths } from '#app/paths.ts'
import { Card, Empty, Page } from '#app/foundation/ui/parts.tsx'
import { AnswerForm } from '../AnswerForm.tsx'
import { AnswerList } from '../AnswerList.tsx'
import { answer } from '../answers.server.ts'
import { readAnswer } from '../form.server.ts'
import { NotesCard } from '#app/collaboration/cases/Notes.tsx'
import { getQuestion, questionPage } from '../page.server.ts'
import { QuestionHeader } from '../QuestionHeader.tsx'
import { Said } from '#app/foundation/forms/Said.tsx'
import { WhatNext } from '../WhatNext.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'answer' }

export const meta = titled

/** A question with its answers, for members who may see it; of another office as well. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  asMember(request, params.office, async (tx, actor, { office }) => {
    const page = await questionPage(tx, actor, params.id)
    return { ...page, title: page.question.title, office: office!.slug, officeName: office!.name }
  })

/** An answer, of which the asker gets a mail; or what the asker adds. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readAnswer(form)
  return orRefuse(form, 'body', () =>
    asMember(request, params.office, async (tx, { memberId }) => {
      const question = await getQuestion(tx, params.id)
      if (!read.ok) return refuse(form, read.errors)
      const made = await answer(tx, question, read.input)
      if (made === 'offer') return refuse(form, { presence: 'questions:errors.presence' })
      return redirect(
        paths.question(
          officeOf(params),
          question.id,
          !made ? 'notAnswered' : question.asker.id === memberId ? 'added' : 'answered',
        ),
        303,
      )
    }),
  )
}

export default function ShowQuestion() {
  const { question, answers, turns, next, offerable, notes, may, office, officeName } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('questions')
  return (
    <Page>
      <QuestionHeader question={question} office={office} may={may} />
      <Said namespace="questions" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          {question.body && (
            <Card>
              <Prose lang={question.language}>{question.body}</Prose>
            </Card>
          )}
          <section className="grid gap-4" aria-labelledby="answers">
            <h2 id="answers">{t('show.answers')}</h2>
            {answers.length === 0 ? (
              <Empty title={t('show.none')}>{t('show.noneWhat')}</Empty>
            ) : (
              <AnswerList office={office} question={question} answers={answers} asker={may.asker} mayHelp={may.help} />
            )}
          </section>
          {may.answer && (
            <section className="grid gap-4" aria-labelledby="answer">
              <h2 id="answer">{t(may.asker ? 'show.add' : 'show.answer')}</h2>
              <Card>
                <AnswerForm
                  values={(refused?.values ?? []) as [string, string][]}
                  errors={refused?.errors}
                  offerable={offerable}
                  office={officeName}
                  asker={may.asker}
                />
              </Card>
            </section>
          )}
        </div>
        <aside className="grid gap-4">
          <WhatNext question={question} turns={turns} next={next} asker={may.asker} />
          {notes && (
            <NotesCard office={office} notes={notes} about={{ country: question.country, case: question.id }} />
          )}
        </aside>
      </div>
    </Page>
  )
}
