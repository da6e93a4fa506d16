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
import { officeOf } from '#app/foundation/http/params.ts'
import { readDecision } from '../form.server.ts'
import { DecisionForm } from '../ResultForm.tsx'
import { decide, findResult } from '../results.server.ts'

export const handle = { deed: 'step' }

export const meta = titled

/** The other side's yes or no to a result. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const result = await findResult(tx, idOf(params.id))
    if (!result?.decidable) throw notFound()
    return { title: t('results:decide.title'), office: officeOf(params), result }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readDecision(form)
  return orRefuse(form, 'answer', () =>
    asMember(request, params.office, async (tx) => {
      const result = await findResult(tx, idOf(params.id))
      if (!result) throw notFound()
      if (!read.ok) return refuse(form, read.errors)
      const done = await decide(tx, result.id, read.input)
      return redirect(paths.results(officeOf(params), result.of, result.ofId, done ? 'decided' : 'notDone'), 303)
    }),
  )
}

export default function AnswerResult() {
  const { title, office, result } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('results')
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('decide.lead', { name: result.reporter })}
        back={{ to: paths.results(office, result.of, result.ofId), label: t('list') }}
      />
      <DecisionForm cancel={paths.results(office, result.of, result.ofId)} sent={refused ?? {}} result={result} />
    </Page>
  )
}
