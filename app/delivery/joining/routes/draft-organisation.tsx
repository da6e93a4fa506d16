import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { readOrganisationForm } from '#app/directory/organisations/form.server.ts'
import { OrganisationForm } from '#app/directory/organisations/OrganisationForm.tsx'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { asWaiting, keepDraft, listDrafts, want, type Fields } from '../drafts.server.ts'
import { readWanted, writeWanted } from '#app/directory/members/wanted.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asWaiting(request, params.office, async (tx, { office, member }) => {
    const [wanted, draft] = [
      readWanted(member.wanted),
      (await listDrafts(tx, member.id)).find(({ kind }) => kind === 'organisation'),
    ]
    const begun: Fields =
      wanted.how === 'new'
        ? [
            ['name', wanted.name],
            ['kind', wanted.kind],
          ]
        : []
    return {
      title: t('offices:drafts.organisationTitle'),
      office,
      values: draft?.fields ?? begun,
      kept: draft !== undefined,
    }
  })
}

/** What is kept is also what they ask to be let in for. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asWaiting(request, params.office, async (tx, { office, member }) => {
    const read = await readOrganisationForm(tx, form)
    if (!read.ok) return data({ errors: read.errors, values: typed(form) }, { status: 422 })
    const before = (await listDrafts(tx, member.id)).find(({ kind }) => kind === 'organisation')
    const kept = await keepDraft(tx, member.id, 'organisation', typed(form), before?.id ?? null)
    if (!kept)
      return data(
        { errors: { name: 'offices:errors.drafts' } as Record<string, string>, values: typed(form) },
        { status: 409 },
      )
    await want(tx, member.id, writeWanted({ how: 'new', kind: read.input.kind, name: read.input.name }))
    return redirect(said(paths.join(office.slug), 'organisationKept'), 303)
  })
}

/** Somebody who waits writes down their organisation, which nobody sees until they are let in. */
export default function DraftOrganisation() {
  const { title, office, values, kept } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('offices')
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('drafts.nobody')}
        back={{ to: paths.join(office.slug), label: t('drafts.back') }}
      />
      <OrganisationForm
        cancel={paths.join(office.slug)}
        mode="new"
        submit={t('drafts.keep')}
        values={(refused?.values ?? values) as Fields}
        errors={refused?.errors}
        draftKey={`draft:${office.slug}:waiting:organisation`}
        fresh={!refused && !kept}
        key={refused ? JSON.stringify(refused.errors) : 'first'}
      />
    </Page>
  )
}
