import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/auth/door.server.ts'
import { keptForm } from '#app/auth/kept-forms.server.ts'
import { formOf, text, typed } from '#app/http/form.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Notice, Page, PageHeader } from '#app/ui/parts.tsx'
import { listContacts } from '../contacts.server.ts'
import { getEditablePresence, storedFields } from '../editable.server.ts'
import { readPresenceForm } from '../form.server.ts'
import { PresenceConflict } from '../PresenceConflict.tsx'
import { PresenceForm, type FormValues } from '../PresenceForm.tsx'
import { revise } from '../presences.server.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const kept = await keptForm(request)
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, params.id)
    return {
      title: t('presences:edit.title'), office: params.office!, id: presence.id, kept: kept !== null, organisation: presence.organisation,
      values: kept ? [...kept] : await storedFields(tx, actor.officeId, presence, language), contacts: await listContacts(tx),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const { language } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const presence = await getEditablePresence(tx, actor, params.id)
    const refuse = (errors: Record<string, string>) => json({ errors, values: typed(form), theirs: null }, { status: 422 })
    const read = await readPresenceForm(tx, form)
    if (!read.ok) return refuse(read.errors)
    const done = await revise(tx, presence.id, Number(text(form, 'version')) || 0, read.wheres[0], read.input)
    if (done === 'place') return refuse({ where: 'presences:errors.place' })
    if (done === 'done') return redirect(`${paths.presence(params.office!, presence.id)}?saved=1`, 303)
    const mine = typed(form).map(([name, value]): [string, string] => [name, name === 'version' ? String(presence.version) : value])
    return json({ errors: {} as Record<string, string>, values: mine, theirs: await storedFields(tx, actor.officeId, presence, language) }, { status: 409 })
  })
}

export default function EditPresence() {
  const { title, office, id, organisation, values, contacts, kept } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['presences', 'common'])
  const mine = (refused?.values ?? values) as FormValues
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.presence(office, id), label: organisation.name }} />
      {kept && !refused && <Notice live title={t('common:form.kept')} />}
      {refused?.theirs && <PresenceConflict theirs={refused.theirs} mine={mine} contacts={contacts} keepTheirs={paths.presence(office, id)} />}
      <PresenceForm mode="edit" kind={organisation.kind} contacts={contacts} values={mine} errors={refused?.errors} draftKey={`draft:${office}:${id}`}
        fresh={!refused && !kept} key={refused ? JSON.stringify([refused.errors, refused.theirs]) : 'first'} />
    </Page>
  )
}
