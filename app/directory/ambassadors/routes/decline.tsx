import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { idOf, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ApplicationFacts } from '../ApplicationList.tsx'
import { decide, findWaiting } from '../applications.server.ts'
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
      const application = await findWaiting(tx, idOf(params.id))
      if (!application) throw notFound()
      return {
        title: t('ambassadors:apply.declineOf', { name: application.name }),
        office: officeOf(params),
        application,
      }
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
    async (tx, actor, { office }) => {
      const application = await findWaiting(tx, idOf(params.id))
      if (!application || !(await decide(tx, actor, application.id, 'declined', note))) throw notFound()
      await queueMail(tx, {
        to: { person: application.userId },
        template: 'ambassadorDeclined',
        values: { office: office!.name, message: note },
      })
      return redirect(said(paths.adminAmbassadors(officeOf(params)), 'applicationDeclined'), 303)
    },
    { only: 'admin' },
  )
}

/** Says no, with a word of explanation that goes into the mail. */
export default function DeclineApplication() {
  const { title, office, application } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'ambassadors', 'common'])
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('ambassadors:apply.declineLead')}
        back={{ to: paths.adminAmbassadors(office), label: t('ambassadors.title') }}
      />
      <Card>
        <ApplicationFacts application={application} />
      </Card>
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <TextArea
          name="note"
          label={t('decline.note')}
          hint={t('ambassadors:apply.noteHint')}
          optional={t('common:optional')}
          defaultValue={filled.value('note')}
          error={filled.message('note')}
          maxLength={1000}
          rows={4}
        />
        <Submit look="danger" cancel={paths.adminAmbassadors(office)}>
          {t('ambassadors:apply.declineDo')}
        </Submit>
      </Form>
    </Page>
  )
}
