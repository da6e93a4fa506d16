import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { caseKinds } from '#app/rooms.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { handOverBy, handOverPage } from '../hand-over-form.server.ts'
import { HandOverForm } from '../HandOverForm.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'handOver' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const page = await handOverPage(tx, null)
    return { ...page, title: t('workload:hand.title', { name: page.leaving.name }), office: officeOf(params) }
  })
}

/** Hands over desks, open work and notes, and ends it, in one transaction. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return orRefuse(form, 'all', () =>
    asMember(request, params.office, async (tx) => {
      const handed = await handOverBy(tx, null, form, caseKinds)
      return 'errors' in handed
        ? refuse(form, handed.errors)
        : redirect(said(paths.work(officeOf(params)), handed.done), 303)
    }),
  )
}

export default function HandOver() {
  const { title, office, leaving, successors } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('workload')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.work(office), label: t('mine.title') }} />
      <HandOverForm
        cancel={paths.work(office)}
        leaving={leaving}
        successors={successors}
        values={(refused?.values ?? []) as [string, string][]}
        errors={refused?.errors}
        mine={true}
      />
    </Page>
  )
}
