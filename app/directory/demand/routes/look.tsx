import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { getEditable } from '#app/directory/organisations/editable.server.ts'
import { paths } from '#app/paths.ts'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readInterestForm, startOf } from '#app/directory/presences/form.server.ts'
import { InterestForm } from '../InterestForm.tsx'
import { look } from '../interests.server.ts'
import type { FormValues } from '#app/directory/presences/PresenceForm.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'publish' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    return {
      title: t('presences:look.title'),
      office: officeOf(params),
      values: startOf(organisation),
      organisation: {
        slug: organisation.slug,
        name: organisation.name,
        kind: organisation.kind,
        state: organisation.state,
      },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    const refuse = (errors: Record<string, string>) => data({ errors, values: typed(form) }, { status: 422 })
    const read = await readInterestForm(tx, form)
    if (!read.ok) return refuse(read.errors)
    const looking = await look(tx, organisation, read.countries, read.input)
    if (looking === 'already') return refuse({ where: 'presences:errors.lookAlready' })
    return redirect(
      said(`${paths.organisation(officeOf(params), organisation.slug)}?looking=${read.countries.join('-')}`, 'looking'),
      303,
    )
  })
}

export default function NewInterest() {
  const { title, office, organisation, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['presences', 'common'])
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.organisation(office, organisation.slug), label: organisation.name }}
        lead={t('look.lead')}
      />
      {organisation.state !== 'approved' && <Notice tone="warn" title={t('new.pending')} />}
      <InterestForm
        cancel={paths.organisation(office, organisation.slug)}
        mode="new"
        kind={organisation.kind}
        values={(refused?.values ?? values) as FormValues}
        errors={refused?.errors}
        draftKey={`draft:${office}:${organisation.slug}:look`}
        fresh={!refused}
        key={refused ? JSON.stringify(refused.errors) : 'first'}
      />
    </Page>
  )
}
