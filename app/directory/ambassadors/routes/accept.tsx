import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AmbassadorFields } from '../AmbassadorFields.tsx'
import { ApplicationFacts } from '../ApplicationList.tsx'
import { decide, findWaiting } from '../applications.server.ts'
import { appoint, findOf } from '../ambassadors.server.ts'
import { mailAppointment } from '../mails.server.ts'
import { ambassadorFields, applicationFields, readAmbassador } from '../form.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'decide' }

export const meta = titled

/** The appointment, filled in with what was asked for; of somebody who answers already, with what they have as well. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const application = await findWaiting(tx, idOf(params.id))
      if (!application) throw notFound()
      const before = await findOf(tx, application.memberId)
      const values = [...(before ? ambassadorFields(before) : []), ...applicationFields(application)].filter(
        ([name]) => name !== 'seen' && name !== 'why',
      )
      return {
        title: t('ambassadors:apply.acceptOf', { name: application.name }),
        office: officeOf(params),
        application,
        values,
      }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const read = readAmbassador(form)
  if (!read.ok) return refuse(form, read.errors)
  return orRefuse(form, 'countries', () =>
    asMember(
      request,
      params.office,
      async (tx, actor, { office }) => {
        const application = await findWaiting(tx, idOf(params.id))
        const appointed =
          application &&
          (await decide(tx, actor, application.id, 'accepted')) &&
          (await appoint(tx, application.memberId, read.input))
        if (!appointed) throw notFound()
        await mailAppointment(tx, application.userId, office!, read.input.countries)
        const done = appointed.calls.length > 0 ? 'appointedCallEnded' : 'appointed'
        return redirect(said(paths.adminAmbassadors(officeOf(params)), done), 303)
      },
      { only: 'admin' },
    ),
  )
}

export default function AcceptApplication() {
  const { title, office, application, values } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['admin', 'ambassadors'])
  const filled = useAnswer(values)
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('ambassadors:apply.acceptLead')}
        back={{ to: paths.adminAmbassadors(office), label: t('ambassadors.title') }}
        actions={
          <LinkButton look="secondary" to={paths.declineApplication(office, application.id)}>
            {t('ambassadors:apply.decline')}
          </LinkButton>
        }
      />
      <Card>
        <ApplicationFacts application={application} />
      </Card>
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <AmbassadorFields filled={filled} />
        <Submit cancel={paths.adminAmbassadors(office)}>{t('ambassadors.appointDo')}</Submit>
      </Form>
    </Page>
  )
}
