import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { forbidden, notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { countryName, isCountry } from '#app/taxonomy/countries.ts'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { NoteForm, NoteList } from '../Notes.tsx'
import { keepsNotes, listNotes, writeNote, type About } from '../notes.server.ts'
import { kindOfCase } from '../cases.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** The desk, or case of it, of this address. 404 where it names no country. */
function aboutOf(request: Request): About {
  const given = new URL(request.url).searchParams
  const country = given.get('country') ?? ''
  if (!isCountry(country)) throw notFound('page')
  return { country, caseId: given.get('case') ? idOf(given.get('case')!) : null }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const about = aboutOf(request)
    if (!(await keepsNotes(tx, about.country))) throw forbidden('admins')
    return {
      title: t('questions:note.of', { country: countryName(about.country, language) }),
      office: officeOf(params),
      about,
      kind: about.caseId ? await kindOfCase(tx, about.caseId) : undefined,
      notes: await listNotes(tx, about),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const about = aboutOf(request)
    const words = text(form, 'note').replaceAll('\r\n', '\n')
    if (words === '' || words.length > 2000)
      return refuse(form, { note: words ? 'questions:errors.noteTooLong' : 'questions:errors.note' })
    if (!(await writeNote(tx, about, words))) throw notFound('page')
    return redirect(
      paths.notes(officeOf(params), {
        country: about.country,
        case: about.caseId ?? undefined,
        done: 'noted',
      }),
      303,
    )
  })
}

export default function Notes() {
  const { title, office, about, kind, notes } = useLoaderData<typeof loader>()
  const { t } = useTranslation('questions')
  const back =
    about.caseId && kind
      ? { to: paths.case(office, about.caseId), label: t(`note.back.${kind}`) }
      : { to: paths.country(office, about.country), label: t('note.desk') }
  return (
    <Page width="narrow">
      <PageHeader title={title} back={back} />
      <Said namespace="questions" />
      <Card>
        <NoteForm key={notes.length} />
      </Card>
      {notes.length === 0 ? (
        <Empty title={t('note.none')}>{t('note.noneWhat')}</Empty>
      ) : (
        <NoteList office={office} notes={notes} />
      )}
    </Page>
  )
}
