import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { getEditable } from '#app/directory/organisations/editable.server.ts'
import { paths } from '#app/paths.ts'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AlreadyThere, type There } from '../AlreadyThere.tsx'
import { readPresenceForm, startOf } from '../form.server.ts'
import { listContacts } from '../contacts.server.ts'
import { PresenceForm, publicationDraft, type FormValues } from '../PresenceForm.tsx'
import { listThere, publish } from '../presences.server.ts'
import { sensitiveCountries } from '../sensitive.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'publish' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    const asked = whereAsked(request, language)
    return {
      title: t('presences:new.title'),
      office: officeOf(params),
      asked: asked[0]?.[1] ?? '',
      values: [...asked, ...startOf(organisation)] as FormValues,
      organisation: {
        slug: organisation.slug,
        name: organisation.name,
        kind: organisation.kind,
        state: organisation.state,
      },
      contacts: await listContacts(tx),
      marked: await sensitiveCountries(tx, actor.officeId),
    }
  })
}

/** `?country=GH`: a desk where nobody is asks for a first publication there. */
function whereAsked(request: Request, language: string): FormValues {
  const country = new URL(request.url).searchParams.get('country') ?? ''
  return isCountry(country)
    ? [
        ['where', country],
        ['whereLabel', countryName(country, language)],
        ['country', country],
      ]
    : []
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const organisation = await getEditable(tx, actor, params.slug)
    const refuse = (errors: Record<string, string>, there: There[] = []) =>
      data({ errors, values: typed(form), there }, { status: 422 })
    const read = await readPresenceForm(tx, form)
    if (!read.ok) return refuse(read.errors)
    const there = text(form, 'another') ? [] : await listThere(tx, organisation.id, read.wheres)
    if (there.length > 0)
      return refuse(
        { where: 'presences:errors.already' },
        there.map(({ id, country, place }) => ({ id, country, place: place?.name ?? null })),
      )
    const published = await publish(tx, organisation.id, read.wheres, read.input)
    const [asked] = whereAsked(request, 'en')
    if (published === 'place') return refuse({ where: 'presences:errors.place' })
    const page = paths.organisation(officeOf(params), organisation.slug)
    return redirect(said(`${page}?published=${published.length}${asked ? `&asked=${asked[1]}` : ''}`, 'published'), 303)
  })
}

export default function NewPresence() {
  const { title, office, organisation, values, contacts, marked, asked } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['presences', 'common'])
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.organisation(office, organisation.slug), label: organisation.name }}
        lead={t('new.lead')}
      />
      {organisation.state !== 'approved' && <Notice tone="warn" title={t('new.pending')} />}
      <PresenceForm
        cancel={paths.organisation(office, organisation.slug)}
        mode="new"
        there={refused && refused.there.length > 0 && <AlreadyThere there={refused.there} office={office} />}
        kind={organisation.kind}
        contacts={contacts}
        marked={marked}
        values={(refused?.values ?? values) as FormValues}
        errors={refused?.errors}
        draftKey={publicationDraft(office, organisation.slug, asked)}
        fresh={!refused}
        key={refused ? JSON.stringify(refused.errors) : 'first'}
      />
    </Page>
  )
}
