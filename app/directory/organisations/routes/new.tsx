import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readOrganisationForm } from '../form.server.ts'
import { OrganisationForm } from '../OrganisationForm.tsx'
import { register } from '../organisations.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'organisation' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (_tx, actor) => ({
    title: t('organisations:new.title'),
    office: officeOf(params),
    admin: actor.role === 'admin',
    values: [] as [string, string][],
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor, { office }) => {
    const read = await readOrganisationForm(tx, form)
    if (!read.ok) return data({ errors: read.errors, values: typed(form) }, { status: 422 })
    const { slug } = await register(tx, actor, read.input)
    const values = { path: paths.adminOrganisations(office!.slug), office: office!.name, organisation: read.input.name }
    if (actor.role !== 'admin')
      await queueMail(tx, { to: { adminsOf: actor.officeId }, template: 'organisationWaiting', values })
    return redirect(said(paths.organisation(officeOf(params), slug), 'registered'), 303)
  })
}

export default function NewOrganisation() {
  const { title, office, admin, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['organisations', 'common'])
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.organisations(office), label: t('list.short') }}
        lead={t(admin ? 'new.leadAdmin' : 'new.lead')}
      />
      <OrganisationForm
        cancel={paths.organisations(office)}
        mode="new"
        values={(refused?.values ?? values) as [string, string][]}
        errors={refused?.errors}
        draftKey={`draft:${office}:organisation`}
        fresh={!refused}
        key={refused ? JSON.stringify(refused.errors) : 'first'}
      />
    </Page>
  )
}
