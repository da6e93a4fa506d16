import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { goalFields, readGoal } from '../form.server.ts'
import { GoalForm } from '../GoalForm.tsx'
import { changeGoal, findGoal } from '../goals.server.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** Changing a goal: the administrators of the office that set it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const goal = await findGoal(tx, idOf(params.id))
      if (!goal?.mine) throw notFound()
      return { title: t('results:goals.editTitle'), office: officeOf(params), id: goal.id, values: goalFields(goal) }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readGoal(form)
  return orRefuse(form, 'title', () =>
    asMember(
      request,
      params.office,
      async (tx) => {
        if (!read.ok) return refuse(form, read.errors)
        if (!(await changeGoal(tx, idOf(params.id), read.input))) throw notFound()
        return redirect(paths.goal(officeOf(params), idOf(params.id), 'goal'), 303)
      },
      { only: 'admin' },
    ),
  )
}

export default function EditGoal() {
  const { title, office, id, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('results')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.goal(office, id), label: t('goals.title') }} />
      <GoalForm
        cancel={paths.goal(office, id)}
        values={(refused?.values as [string, string][] | undefined) ?? values}
        errors={refused?.errors}
        networks={null}
      />
    </Page>
  )
}
