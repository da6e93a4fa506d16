import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { reject } from '../approval.server.ts'
import { findById } from '../organisations.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'decide' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, actor) => {
      const organisation = await findById(tx, actor.officeId, idOf(params.id))
      if (organisation?.state !== 'pending') throw notFound('organisation')
      return { title: t('admin:reject.title', { name: organisation.name }), office: officeOf(params) }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const note = text(form, 'note')
  if (!note) return refuse(form, { note: 'admin:errors.noteMissing' })
  if (note.length > 1000) return refuse(form, { note: 'admin:errors.noteLong' })
  return asMember(
    request,
    params.office,
    async (tx, _actor, { office }) => {
      const decided = await reject(tx, idOf(params.id), note)
      if (!decided) throw notFound('organisation')
      if (decided.creator) {
        await queueMail(tx, {
          to: { member: decided.creator },
          template: 'organisationRejected',
          about: decided.id,
          values: { path: paths.organisation(officeOf(params), decided.slug), office: office!.name, message: note },
        })
      }
      return redirect(
        said(paths.adminOrganisations(officeOf(params)), decided.creator ? 'rejected' : 'rejectedUntold'),
        303,
      )
    },
    { only: 'admin' },
  )
}

export default function RejectOrganisation() {
  const { title, office } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.adminOrganisations(office), label: t('organisations.title') }}
        lead={t('reject.lead')}
      />
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <TextArea
          name="note"
          label={t('reject.note')}
          hint={t('reject.noteHint')}
          required
          defaultValue={filled.value('note')}
          error={filled.message('note')}
          maxLength={1000}
          rows={4}
        />
        <Submit look="danger" cancel={paths.adminOrganisations(office)}>
          {t('reject.do')}
        </Submit>
      </Form>
    </Page>
  )
}
