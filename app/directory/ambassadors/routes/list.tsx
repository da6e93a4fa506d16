import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { SelectField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AmbassadorFields } from '../AmbassadorFields.tsx'
import { AmbassadorList } from '../AmbassadorList.tsx'
import { ApplicationList } from '../ApplicationList.tsx'
import { listWaiting } from '../applications.server.ts'
import { appoint, candidates, list, personOf } from '../ambassadors.server.ts'
import { readAmbassador } from '../form.server.ts'
import { mailAppointment } from '../mails.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { today } from '#app/foundation/days/today.ts'

export const handle = { deed: 'decide' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const asked = text(new URL(request.url).searchParams, 'country')
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('admin:ambassadors.title'),
      office: officeOf(params),
      ambassadors: await list(tx),
      candidates: await candidates(tx),
      applications: await listWaiting(tx),
      today: today(),
      values: (isCountry(asked) ? [['countries', asked]] : []) as [string, string][],
    }),
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const [read, member] = [readAmbassador(form), text(form, 'member')]
  if (!read.ok || !member)
    return refuse(form, { ...(member ? {} : { member: 'admin:errors.member' }), ...(read.ok ? {} : read.errors) })
  return orRefuse(form, 'member', () =>
    asMember(
      request,
      params.office,
      async (tx, _actor, { office }) => {
        const person = await personOf(tx, idOf(member))
        const appointed = person && (await appoint(tx, idOf(member), read.input))
        if (!appointed) return refuse(form, { member: 'errors:memberGone' })
        await mailAppointment(tx, person, office!, read.input.countries)
        const done = appointed.calls.length > 0 ? 'appointedCallEnded' : 'appointed'
        return redirect(said(paths.adminAmbassadors(officeOf(params)), done), 303)
      },
      { only: 'admin' },
    ),
  )
}

/** Who answers for which countries, and the form that appoints. */
export default function Ambassadors() {
  const { title, office, ambassadors, applications, candidates: people, today, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'ambassadors'])
  const filled = useFilled((refused?.values ?? values) as [string, string][], refused?.errors)
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('ambassadors.lead')}
        actions={
          <LinkButton look="secondary" to={paths.coverage(office)}>
            {t('ambassadors:coverage.title')}
          </LinkButton>
        }
      />
      <ApplicationList office={office} applications={applications} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <AmbassadorList office={office} ambassadors={ambassadors} today={today} />
        <Card as="section">
          <h2 className="mb-4" id="appoint">
            {t('ambassadors.appoint')}
          </h2>
          {people.length === 0 ? (
            <Empty title={t('ambassadors.nobody')} />
          ) : (
            <Form method="post" className="grid gap-6" key={filled.key} noValidate>
              {filled.summary}
              <SelectField
                {...filled.field('member')}
                label={t('ambassadors.member')}
                hint={t('ambassadors.memberHint')}
                empty={t('ambassadors.choose')}
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <AmbassadorFields filled={filled} />
              <div>
                <Button>{t('ambassadors.appointDo')}</Button>
              </div>
            </Form>
          )}
        </Card>
      </div>
    </Page>
  )
}
