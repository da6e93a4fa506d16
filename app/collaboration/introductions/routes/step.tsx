import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { askerName, otherName } from '../IntroductionCard.tsx'
import { find } from '../find.server.ts'
import { stepsFor, wordsFor } from '../introduction.ts'
import { StepForm } from '../StepForm.tsx'
import { readStep, take, type StepHere } from '../steps.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step' }

export const meta = titled

const steps: readonly StepHere[] = ['put', 'accept', 'decline', 'introduce', 'withdraw']
/** The step of this address. 404 where there is none. */
function stepOf(name: string | undefined): StepHere {
  const step = steps.find((each) => each === name)
  if (!step) throw notFound('page')
  return step
}

/** One step of an introduction, for whom it is to take now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const step = stepOf(params.step)
  return asMember(request, params.office, async (tx) => {
    const introduction = await find(tx, idOf(params.id))
    if (!introduction || !stepsFor(introduction).includes(step)) throw notFound('introduction')
    const names = { asker: askerName(introduction, t), other: otherName(introduction), context: wordsFor(introduction) }
    return {
      title: t(`introductions:step.${step}Title`, names),
      office: officeOf(params),
      step,
      introduction,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readStep(stepOf(params.step), form)
  return orRefuse(form, 'note', () =>
    asMember(request, params.office, async (tx) => {
      if (!read.ok) return refuse(form, read.errors)
      const outcome = await take(tx, idOf(params.id), read.taken)
      if (outcome === 'missing') throw notFound('introduction')
      const said = outcome === 'connected' ? 'acceptDirect' : outcome === 'done' ? read.taken.step : 'notDone'
      return redirect(paths.introduction(officeOf(params), named(params, 'id'), said), 303)
    }),
  )
}

export default function IntroductionStep() {
  const { title, office, step, introduction } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('introductions')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.introduction(office, introduction.id), label: t('back') }} />
      <StepForm
        cancel={paths.introduction(office, introduction.id)}
        step={step}
        introduction={introduction}
        values={(refused?.values ?? []) as [string, string][]}
        errors={refused?.errors}
      />
    </Page>
  )
}
