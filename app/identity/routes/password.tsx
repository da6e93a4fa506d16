import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { forgive, retryAfter, tooOften, type Attempt } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { minimumPassword } from '../account.ts'
import { AccountForm, PasswordField } from '../AccountForm.tsx'
import { changePassword, passwordHashOf } from '../accounts.server.ts'
import { arrive } from '../arrival.server.ts'
import { inIdentity, requirePerson } from '../door.server.ts'
import { forgetDevices } from '../known-devices.server.ts'
import { namesAround, passwordProblem } from '../password-rule.server.ts'
import { hashPassword, passwordMatches } from '../password.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  const { t } = await textsFor(request)
  return { title: t('auth:password.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const person = await requirePerson(request)
  const refuse = (errors: Record<string, string>, status = 422, headers = {}) =>
    data({ errors, values: [] }, { status, headers })
  const guess: Attempt = ['guessesByPerson', person.id]
  const seconds = await tooOften(guess)
  if (seconds !== null) return refuse({ current_password: busySentence(seconds) }, 429, retryAfter(seconds))
  const current = await inIdentity((tx) => passwordHashOf(tx, person.id))
  const right = await passwordMatches(current, String(form.get('current_password') ?? ''))
  if (!right) return refuse({ current_password: 'auth:wrong.currentPassword' })
  await forgive(guess)
  const password = String(form.get('password') ?? '')
  const problem = passwordProblem(password, [person.name, person.email], await namesAround())
  if (problem) return refuse({ password: problem })
  const passwordHash = await hashPassword(password)
  await inIdentity(async (tx) => {
    await changePassword(tx, person.id, passwordHash)
    await forgetDevices(tx, request, person.id)
  })
  return redirect(said(paths.account(), 'password'), { status: 303, headers: await arrive(request, person.id) })
}

export default function Password() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('password.lead')} back={{ to: paths.account(), label: t('account.title') }} />
      <Card>
        <AccountForm cancel={paths.account()} answer={answer} submit={t('password.submit')}>
          <PasswordField
            name="current_password"
            label={t('field.currentPassword')}
            error={answer.error('current_password')}
          />
          <PasswordField
            fresh
            label={t('field.newPassword')}
            hint={t('field.passwordHint', { count: minimumPassword })}
            error={answer.error('password')}
          />
        </AccountForm>
      </Card>
    </Page>
  )
}
