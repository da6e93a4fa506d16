import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { GoesAndStays } from '#app/delivery/privacy/GoesAndStays.tsx'
import { sayFormer } from '#app/delivery/privacy/own-data.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AccountForm } from '#app/identity/AccountForm.tsx'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { ProveFields } from '#app/identity/ProveFields.tsx'
import { prove } from '#app/identity/prove.server.ts'
import { paths } from '#app/paths.ts'
import { eraseOrganisation } from '../archive.server.ts'
import { getEditable } from '../editable.server.ts'

export const handle = { deed: 'step' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const { secondFactor } = await requireConfirmed(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { slug, name } = await getEditable(tx, actor, params.slug)
    return { title: t('organisations:erase.titleOf', { name }), office: officeOf(params), slug, name, secondFactor }
  })
}

/** Whoever may edit it is known before a password is looked at. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const person = await requireConfirmed(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { id } = await getEditable(tx, actor, params.slug)
    const refused = await prove(person, form)
    if (refused) {
      const { errors, status, seconds } = refused
      return data({ errors, values: [] }, { status, headers: seconds ? retryAfter(seconds) : {} })
    }
    await sayFormer(tx)
    if (!(await eraseOrganisation(tx, id))) throw notFound('organisation')
    return redirect(said(paths.organisations(officeOf(params)), 'erased'), 303)
  })
}

/** What goes and what stays, before an organisation is erased. */
export default function EraseOrganisation() {
  const { title, office, slug, name, secondFactor } = useLoaderData<typeof loader>()
  const { t } = useTranslation('organisations')
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('erase.lead')} back={{ to: paths.organisation(office, slug), label: name }} />
      <GoesAndStays
        of="eraseOrganisation"
        goes={['name', 'texts', 'presences', 'editors']}
        stays={['counts', 'others', 'people']}
      />
      <Card>
        <AccountForm cancel={paths.organisation(office, slug)} answer={answer} submit={t('erase.do')} look="danger">
          <ProveFields answer={answer} factor={secondFactor} />
        </AccountForm>
      </Card>
    </Page>
  )
}
