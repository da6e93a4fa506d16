import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { findWithAddress } from '../member-list.server.ts'
import { decline, find } from '../members.server.ts'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { RequestFacts } from '../RequestCard.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'decide' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const member = await findWithAddress(tx, idOf(params.id))
      if (member?.state !== 'requested') throw notFound()
      return { title: t('admin:decline.title', { name: member.name }), office: officeOf(params), member }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const note = text(form, 'note')
  if (note.length > 1000) return refuse(form, { note: 'admin:errors.noteLong' })
  return asMember(
    request,
    params.office,
    async (tx, _actor, { office }) => {
      const member = await find(tx, idOf(params.id))
      if (!member || !(await decline(tx, member.id, note))) throw notFound()
      await queueMail(tx, {
        to: { person: member.userId },
        template: 'joinDeclined',
        values: { office: office!.name, message: note },
      })
      return redirect(said(paths.adminMembers(officeOf(params)), 'declined'), 303)
    },
    { only: 'admin' },
  )
}

/** Says no, with a word of explanation that goes into the mail. */
export default function DeclineMember() {
  const { title, office, member } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'common'])
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.adminMembers(office), label: t('members.title') }}
        lead={t('decline.lead')}
      />
      <RequestFacts request={member} />
      <Form method="post" className="grid gap-6" key={filled.key}>
        {filled.summary}
        <TextArea
          name="note"
          label={t('decline.note')}
          hint={t('decline.noteHint')}
          optional={t('common:optional')}
          defaultValue={filled.value('note')}
          error={filled.message('note')}
          maxLength={1000}
          rows={4}
        />
        <Submit look="danger" cancel={paths.adminMembers(office)}>
          {t('decline.do')}
        </Submit>
      </Form>
    </Page>
  )
}
