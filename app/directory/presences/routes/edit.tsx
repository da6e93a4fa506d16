import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { listContacts } from '../contacts.server.ts'
import { saveForm } from '#app/directory/demand/save-form.server.ts'
import { getEditablePresence, storedFields } from '../editable.server.ts'
import { InterestForm } from '#app/directory/demand/InterestForm.tsx'
import { PresenceConflict } from '../PresenceConflict.tsx'
import { PresenceForm, type FormValues } from '../PresenceForm.tsx'
import { sensitiveCountries } from '../sensitive.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'publish' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, params.id)
    const { id, standing, organisation } = presence
    return {
      title: t(standing === 'looking' ? 'presences:edit.looking' : 'presences:edit.title'),
      office: officeOf(params),
      id,
      standing,
      organisation,
      values: await storedFields(tx, actor.officeId, presence, language),
      contacts: await listContacts(tx),
      marked: await sensitiveCountries(tx, actor.officeId),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const { language } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, params.id)
    const saved = await saveForm(tx, presence, form)
    if (saved === 'done') return redirect(said(paths.presence(officeOf(params), presence.id), 'saved'), 303)
    if (saved !== 'conflict') return data({ errors: saved, values: typed(form), theirs: null }, { status: 422 })
    const mine = typed(form).map(([name, value]): [string, string] => [
      name,
      name === 'version' ? String(presence.version) : value,
    ])
    return data(
      {
        errors: {} as Record<string, string>,
        values: mine,
        theirs: await storedFields(tx, actor.officeId, presence, language),
      },
      { status: 409 },
    )
  })
}

export default function EditPresence() {
  const { title, office, id, standing, organisation, values, contacts, marked } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['presences', 'common'])
  const mine = (refused?.values ?? values) as FormValues
  const form = {
    mode: 'edit' as const,
    kind: organisation.kind,
    values: mine,
    errors: refused?.errors,
    draftKey: `draft:${office}:${id}${standing === 'looking' ? ':look' : ''}`,
    fresh: !refused,
  }
  const key = refused ? JSON.stringify([refused.errors, refused.theirs]) : 'first'
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.presence(office, id), label: organisation.name }} />
      {!refused && <Said namespace="presences">{t('edit.arrivedWhat')}</Said>}
      {refused?.theirs && (
        <PresenceConflict
          theirs={refused.theirs}
          mine={mine}
          contacts={contacts}
          keepTheirs={paths.presence(office, id)}
        />
      )}
      {standing === 'looking' ? (
        <InterestForm cancel={paths.presence(office, id)} {...form} key={key} />
      ) : (
        <PresenceForm cancel={paths.presence(office, id)} {...form} key={key} contacts={contacts} marked={marked} />
      )}
    </Page>
  )
}
