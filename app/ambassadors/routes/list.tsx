import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/auth/door.server.ts'
import { formOf, text } from '#app/http/form.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { useFilled } from '#app/offices/Filled.tsx'
import { idOf, orRefuse, refuse } from '#app/offices/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/Button.tsx'
import { SelectField } from '#app/ui/Field.tsx'
import { Card, Empty, Page, PageHeader } from '#app/ui/parts.tsx'
import { AmbassadorFields } from '../AmbassadorFields.tsx'
import { AmbassadorList } from '../AmbassadorList.tsx'
import { appoint, candidates, list } from '../ambassadors.server.ts'
import { readAmbassador } from '../form.server.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => ({
    title: t('admin:ambassadors.title'), office: params.office!, ambassadors: await list(tx), candidates: await candidates(tx),
    today: new Date().toISOString().slice(0, 10),
  }), { only: 'admin' })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const [read, member] = [readAmbassador(form), text(form, 'member')]
  if (!read.ok || !member) return refuse(form, { ...(member ? {} : { member: 'admin:errors.member' }), ...(read.ok ? {} : read.errors) })
  return orRefuse(form, 'member', () => asMember(request, params.office, async (tx) => {
    if (!(await appoint(tx, idOf(member), read.input))) return refuse(form, { member: 'errors:memberGone' })
    return redirect(`${paths.adminAmbassadors(params.office!)}?done=appointed`, 303)
  }, { only: 'admin' }))
}

/** Who answers for which countries, and the form that appoints. */
export default function Ambassadors() {
  const { title, office, ambassadors, candidates: people, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page>
      <PageHeader title={title} lead={t('ambassadors.lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <AmbassadorList office={office} ambassadors={ambassadors} today={today} />
        <Card as="section">
          <h2 className="mb-4">{t('ambassadors.appoint')}</h2>
          {people.length === 0 ? <Empty title={t('ambassadors.nobody')} /> : (
            <Form method="post" className="grid gap-6" key={filled.key} noValidate>
              {filled.summary}
              <SelectField name="member" label={t('ambassadors.member')} hint={t('ambassadors.memberHint')} empty={t('ambassadors.choose')}
                defaultValue={filled.value('member')} error={filled.message('member')} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
              <AmbassadorFields filled={filled} />
              <div><Button>{t('ambassadors.appointDo')}</Button></div>
            </Form>
          )}
        </Card>
      </div>
    </Page>
  )
}
