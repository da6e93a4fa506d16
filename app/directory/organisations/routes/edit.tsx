import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { Said, useDone } from '#app/foundation/forms/Said.tsx'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AssociationsForm } from '../AssociationsForm.tsx'
import { BlockList } from '../BlockList.tsx'
import { editPage } from '../edit-page.server.ts'
import { getEditable } from '../editable.server.ts'
import { fieldsOf, readOrganisationForm } from '../form.server.ts'
import { LogoForm } from '../LogoForm.tsx'
import { OrganisationConflict } from '../OrganisationConflict.tsx'
import { OrganisationForm } from '../OrganisationForm.tsx'
import { revise } from '../organisations.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const page = await editPage(tx, actor, params.slug)
    return { ...page, title: t('organisations:edit.title', { name: page.organisation.name }), office: officeOf(params) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    const read = await readOrganisationForm(tx, form)
    if (!read.ok) return data({ errors: read.errors, values: typed(form), theirs: null }, { status: 422 })
    const done = await revise(tx, organisation.id, Number(text(form, 'version')) || 0, read.input)
    if (done === 'done') return redirect(said(paths.organisation(officeOf(params), organisation.slug), 'saved'), 303)
    const mine = typed(form).map(([name, value]): [string, string] => [
      name,
      name === 'version' ? String(organisation.version) : value,
    ])
    return data({ errors: {} as Record<string, string>, values: mine, theirs: fieldsOf(organisation) }, { status: 409 })
  })
}

export default function EditOrganisation() {
  const { title, office, organisation, values, memberships, associations, blocks } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['organisations', 'common'])
  const done = useDone()
  const wrong = (['logoLarge', 'logoUnreadable', 'association'] as const).find((each) => each === done)
  const mine = (refused?.values ?? values) as [string, string][]
  const here = paths.organisation(office, organisation.slug)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: here, label: organisation.name }} />
      <Said namespace="organisations" />
      {wrong && <Notice live tone="bad" title={t(`errors.${wrong}`)} />}
      {refused?.theirs && <OrganisationConflict theirs={refused.theirs} mine={mine} keepTheirs={here} />}
      <OrganisationForm
        cancel={here}
        mode="edit"
        values={mine}
        errors={refused?.errors}
        draftKey={`draft:${office}:${organisation.id}`}
        fresh={!refused}
        key={refused ? JSON.stringify([refused.errors, refused.theirs]) : 'first'}
      />
      <LogoForm
        office={office}
        slug={organisation.slug}
        name={organisation.name}
        logo={organisation.logo}
        refused={wrong === 'association' ? undefined : wrong}
      />
      <AssociationsForm
        office={office}
        slug={organisation.slug}
        memberships={memberships}
        associations={associations}
      />
      <BlockList blocks={blocks} office={office} slug={organisation.slug} />
    </Page>
  )
}
