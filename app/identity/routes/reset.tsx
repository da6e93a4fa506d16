import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { minimumPassword } from '../account.ts'
import { AccountForm, PasswordField } from '../AccountForm.tsx'
import { resetPassword } from '../accounts.server.ts'
import { inIdentity } from '../door.server.ts'
import { forgetDevices, rememberDevice } from '../known-devices.server.ts'
import { blankSessionCookie } from '../lucia.server.ts'
import { personOfToken } from '../mail-tokens.server.ts'
import { namesAround, passwordProblem } from '../password-rule.server.ts'
import { hashPassword } from '../password.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'account' }

export const meta = titled
const ownerOf = (token = '') => inIdentity((tx) => personOfToken(tx, token, 'reset-password'))

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const person = await ownerOf(params.token)
  return data(
    { title: t(person ? 'auth:reset.title' : 'auth:reset.gone'), works: person !== null },
    { status: person ? 200 : 410 },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const password = String((await formOf(request)).get('password') ?? '')
  const person = await ownerOf(params.token)
  if (!person) return redirect(new URL(request.url).pathname, 303)
  const problem = passwordProblem(password, [person.name, person.email], await namesAround())
  if (problem) return data({ errors: { password: problem }, values: [] }, { status: 422 })
  const passwordHash = await hashPassword(password)
  const device = await inIdentity(async (tx) => {
    const userId = await resetPassword(tx, named(params, 'token'), passwordHash)
    if (!userId) return null
    await forgetDevices(tx, request, userId)
    return rememberDevice(tx, request, userId)
  })
  if (!device) return redirect(new URL(request.url).pathname, 303)
  const headers = new Headers({ 'Set-Cookie': blankSessionCookie() })
  headers.append('Set-Cookie', device.setCookie)
  return redirect(said(paths.signIn(), 'reset'), { status: 303, headers })
}

export default function Reset() {
  const { title, works } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const answer = useAnswer()
  if (!works) {
    return (
      <Page width="narrow">
        <PageHeader title={title} lead={t('reset.goneWhat')} />
        <div>
          <LinkButton to={paths.forgot()}>{t('forgot.title')}</LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('reset.lead')} />
      <Card>
        <AccountForm answer={answer} submit={t('reset.submit')}>
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
