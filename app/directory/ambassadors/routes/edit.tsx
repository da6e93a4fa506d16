import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AmbassadorConflict } from '../AmbassadorConflict.tsx'
import { AmbassadorFields } from '../AmbassadorFields.tsx'
import { find, revise } from '../ambassadors.server.ts'
import { ambassadorFields, readAmbassador } from '../form.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const ambassador = await find(tx, idOf(params.id))
      if (!ambassador) throw notFound()
      return {
        title: t('admin:ambassadors.editTitle', { name: ambassador.name }),
        office: officeOf(params),
        values: ambassadorFields(ambassador),
      }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readAmbassador(form)
  return asMember(
    request,
    params.office,
    async (tx) => {
      if (!read.ok)
        return data(
          { errors: read.errors, values: typed(form), theirs: null as [string, string][] | null },
          { status: 422 },
        )
      const outcome = await revise(tx, idOf(params.id), text(form, 'seen'), read.input)
      if (outcome === 'done' || outcome === 'call ended')
        return redirect(
          said(paths.adminAmbassadors(officeOf(params)), outcome === 'done' ? 'saved' : 'savedCallEnded'),
          303,
        )
      const now = await find(tx, idOf(params.id))
      if (!now) throw notFound()
      const theirs = ambassadorFields(now)
      const mine = [...typed(form).filter(([name]) => name !== 'seen'), ...theirs.filter(([name]) => name === 'seen')]
      return data({ errors: {} as Record<string, string>, values: mine, theirs }, { status: 409 })
    },
    { only: 'admin' },
  )
}

export default function EditAmbassador() {
  const { title, office, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'common'])
  const mine = (refused?.values ?? values) as [string, string][]
  const filled = useFilled(mine, refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.adminAmbassadors(office), label: t('ambassadors.title') }} />
      {refused?.theirs && (
        <AmbassadorConflict theirs={refused.theirs} mine={mine} keepTheirs={paths.adminAmbassadors(office)} />
      )}
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <input type="hidden" name="seen" value={filled.value('seen')} />
        <AmbassadorFields filled={filled} />
        <Submit cancel={paths.adminAmbassadors(office)}>{t('common:save')}</Submit>
      </Form>
    </Page>
  )
}
