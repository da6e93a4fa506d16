import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { readPresenceForm, startOf } from '#app/directory/presences/form.server.ts'
import { PresenceForm, type FormValues } from '#app/directory/presences/PresenceForm.tsx'
import { sensitiveCountries } from '#app/directory/presences/sensitive.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { plannedOrganisation } from '../draft-organisation.server.ts'
import { asWaiting, keepDraft, listDrafts } from '../drafts.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asWaiting(request, params.office, async (tx, { office, member }) => {
    const drafts = await listDrafts(tx, member.id)
    const draft = drafts.find(({ id, kind }) => kind === 'presences' && id === params.id)
    const organisation = await plannedOrganisation(tx, office.id, member, drafts)
    if (params.id !== 'new' && !draft) throw notFound('presence')
    if (!organisation) throw redirect(paths.draftOrganisation(office.slug))
    return {
      title: t('offices:drafts.presencesTitle'),
      office,
      organisation,
      values: draft?.fields ?? startOf(organisation),
      kept: draft !== undefined,
      marked: await sensitiveCountries(tx, office.id),
      id: named(params, 'id'),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asWaiting(request, params.office, async (tx, { office, member }) => {
    const read = await readPresenceForm(tx, form)
    if (!read.ok) return data({ errors: read.errors, values: typed(form) }, { status: 422 })
    const kept = await keepDraft(tx, member.id, 'presences', typed(form), params.id === 'new' ? null : idOf(params.id))
    if (!kept)
      return data(
        { errors: { where: 'offices:errors.drafts' } as Record<string, string>, values: typed(form) },
        { status: 409 },
      )
    return redirect(said(paths.join(office.slug), 'presencesKept'), 303)
  })
}

/** Somebody who waits writes down where their organisation is active; it is published when they are let in. */
export default function DraftPresences() {
  const { title, office, organisation, values, kept, marked, id } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('offices')
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        eyebrow={organisation.name}
        lead={t('drafts.nobody')}
        back={{ to: paths.join(office.slug), label: t('drafts.back') }}
      />
      <PresenceForm
        cancel={paths.join(office.slug)}
        mode="new"
        submit={t('drafts.keep')}
        kind={organisation.kind}
        contacts={[]}
        marked={marked}
        values={(refused?.values ?? values) as FormValues}
        errors={refused?.errors}
        draftKey={`draft:${office.slug}:waiting:${id}`}
        fresh={!refused && !kept}
        key={refused ? JSON.stringify(refused.errors) : 'first'}
      />
    </Page>
  )
}
