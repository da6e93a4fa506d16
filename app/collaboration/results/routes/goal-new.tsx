import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readGoal } from '../form.server.ts'
import { GoalForm } from '../GoalForm.tsx'
import { ownNetworks, setGoal } from '../goals.server.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** Setting a goal: the office's administrators. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('results:goals.newTitle'),
      office: officeOf(params),
      networks: await ownNetworks(tx),
      year: today().slice(0, 4),
    }),
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
        return redirect(paths.goal(officeOf(params), await setGoal(tx, read.input), 'goal'), 303)
      },
      { only: 'admin' },
    ),
  )
}

export default function NewGoal() {
  const { title, office, networks, year } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('results')
  const first: [string, string][] = [
    ['year', year],
    ['rungs', 'business'],
    ['rungs', 'startup'],
  ]
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.goals(office), label: t('goals.title') }} />
      <GoalForm
        cancel={paths.goals(office)}
        values={(refused?.values as [string, string][] | undefined) ?? first}
        errors={refused?.errors}
        networks={networks}
      />
    </Page>
  )
}
