import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { keyHeaders, unlisted } from '#app/foundation/http/key-page.ts'
import { asLanguage, textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { AnswerPage } from '../AnswerPage.tsx'
import { mailSteps } from '../by-mail.ts'
import { wordsFor } from '../introduction.ts'
import { askerName, otherName } from '../IntroductionCard.tsx'
import { readStep } from '../steps.server.ts'
import { answerByLink, openLink } from './answering.server.ts'

export const handle = { deed: 'byLink' }

export const meta = unlisted
export const headers = keyHeaders

const stepOf = (name: string | undefined) => {
  const step = mailSteps.find((each) => each === name)
  if (!step) throw notFound('answer')
  return step
}

/** What a button of a mail opens: what it is about, and the one press that answers. Opening it changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const step = stepOf(params.step)
  const found = await openLink(request, params.token)
  const { introduction, standing, steps } = found
  // The step that was tapped, or the likeliest of those that are left.
  const chosen = steps.includes(step) ? step : steps[0]
  const names = {
    asker: askerName(introduction, t),
    other: otherName(introduction) || t('introductions:unnamed'),
    context: wordsFor(introduction),
  }
  return {
    ...found,
    step: chosen ?? step,
    token: named(params, 'token'),
    title: chosen
      ? t(`answer:title.${chosen}`, names)
      : t(`answer:closed.${standing === 'open' ? 'answered' : standing}`),
  }
}

/** Answers, as whoever the link was made for. The page that follows says what was done, or what happened meanwhile. */
export async function action({ request, params }: ActionFunctionArgs) {
  const step = stepOf(params.step)
  const form = await formOf(request)
  const read = readStep(step, form)
  if (!read.ok) return refuse(form, read.errors)
  const outcome = await answerByLink(request, params.token, read.taken)
  if (outcome === 'missing') throw notFound('answer')
  const done = outcome === 'connected' ? 'acceptDirect' : outcome === 'done' ? step : undefined
  const lang = asLanguage(new URL(request.url).searchParams.get('lang'))
  return redirect(paths.answer(named(params, 'token'), step, lang, done), 303)
}

export default function Answer() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <AnswerPage {...page} values={(refused?.values ?? []) as [string, string][]} errors={refused?.errors} />
}
