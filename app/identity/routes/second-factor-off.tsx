import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { AccountForm } from '../AccountForm.tsx'
import { inIdentity, requirePerson } from '../door.server.ts'
import { ProveFields } from '../ProveFields.tsx'
import { prove } from '../prove.server.ts'
import { turnOff } from '../second-factor.server.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { secondFactor } = await requirePerson(request)
  if (!secondFactor) throw redirect(paths.secondFactor())
  const { t } = await textsFor(request)
  return { title: t('account:factor.offTitle') }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const person = await requirePerson(request)
  if (!person.secondFactor) return redirect(paths.secondFactor(), 303)
  const refused = await prove(person, form)
  if (refused) {
    const { errors, status, seconds } = refused
    return data({ errors, values: [] }, { status, headers: seconds ? retryAfter(seconds) : {} })
  }
  await inIdentity((tx) => turnOff(tx, person.id))
  return redirect(said(paths.secondFactor(), 'off'), 303)
}

export default function SecondFactorOff() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('account')
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('factor.offLead')}
        back={{ to: paths.secondFactor(), label: t('factor.title') }}
      />
      <Card>
        <AccountForm cancel={paths.secondFactor()} answer={answer} submit={t('factor.off')}>
          <ProveFields answer={answer} factor />
        </AccountForm>
      </Card>
    </Page>
  )
}
