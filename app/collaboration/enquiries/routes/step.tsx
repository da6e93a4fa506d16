import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { find } from '../enquiries.server.ts'
import { stepsFor } from '../enquiry.ts'
import { EnquiryStepForm } from '../EnquiryStepForm.tsx'
import { memberSteps, readStep, take, type MemberStep } from '../steps.server.ts'

export const handle = { deed: 'step' }

export const meta = titled

/** The step of this address. 404 where there is none. */
function stepOf(name: string | undefined): MemberStep {
  const step = memberSteps.find((each) => each === name)
  if (!step) throw notFound('page')
  return step
}

/** One step of an enquiry, for whom it is to take now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const step = stepOf(params.step)
  return asMember(request, params.office, async (tx) => {
    const enquiry = await find(tx, idOf(params.id))
    if (!enquiry || !stepsFor(enquiry).includes(step)) throw notFound('enquiry')
    const names = { name: enquiry.name, organisation: enquiry.organisation?.name ?? '' }
    return { title: t(`enquiries:step.${step}Title`, names), office: officeOf(params), step, enquiry }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readStep(stepOf(params.step), form)
  return asMember(request, params.office, async (tx) => {
    if (!read.ok) return refuse(form, read.errors)
    const outcome = await take(tx, idOf(params.id), read.taken)
    if (outcome === 'missing') throw notFound('enquiry')
    const said = outcome === 'done' ? read.taken.step : 'notDone'
    return redirect(paths.enquiry(officeOf(params), named(params, 'id'), said), 303)
  })
}

export default function EnquiryStep() {
  const { title, office, step, enquiry } = useLoaderData<typeof loader>()
  const { t } = useTranslation('enquiries')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.enquiry(office, enquiry.id), label: t('step.back') }} />
      <EnquiryStepForm cancel={paths.enquiry(office, enquiry.id)} step={step} enquiry={enquiry} />
    </Page>
  )
}
