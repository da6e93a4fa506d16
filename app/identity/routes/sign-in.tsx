import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Said } from '#app/foundation/forms/Said.tsx'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { callerOf, retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { emailField } from '../account.ts'
import { AccountForm, PasswordField } from '../AccountForm.tsx'
import { SignInReason } from '../SignInReason.tsx'
import { findCredentials } from '../accounts.server.ts'
import { noteAccount } from '../acts.server.ts'
import { afterPassword } from '../after-password.server.ts'
import { inIdentity } from '../door.server.ts'
import { tryPassword } from '../guesses.server.ts'
import { knownDevice } from '../known-devices.server.ts'
import { whoIs } from '../lucia.server.ts'
import { passwordMatches } from '../password.server.ts'
import { afterSigningIn } from '../return-path.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (await whoIs(request)) throw redirect(afterSigningIn(searchParams))
  const { t } = await textsFor(request)
  return {
    title: t('auth:signIn.title'),
    to: searchParams.get('to') ?? undefined,
    kept: searchParams.get('kept') ?? undefined,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (reason: string, status: number, headers = {}) =>
    data({ errors: { email: reason }, values: typed(form) }, { status, headers })
  const email = emailField.safeParse(form.get('email')).data ?? ''
  const { known, device } = await inIdentity(async (tx) => {
    const known = await findCredentials(tx, email)
    return { known, device: known && (await knownDevice(tx, request, known.id)) }
  })
  const passwordHash = known?.passwordHash ?? null
  const attempt = await tryPassword({ email, passwordHash, caller: callerOf(context), device })
  if (attempt.seconds !== null) return refuse(busySentence(attempt.seconds), 429, retryAfter(attempt.seconds))
  const right = await passwordMatches(passwordHash, String(form.get('password') ?? ''))
  if (known && !right) await inIdentity((tx) => noteAccount(tx, 'sign-in-failed', known.id, null))
  if (!known || !right) return refuse('auth:wrong.credentials', 422)
  await attempt.right()
  return afterPassword(request, known, form)
}

export default function SignIn() {
  const { title, to, kept } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['auth', 'common'])
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} />
      {!answer.refused && <Said namespace="auth" />}
      {kept && !answer.refused && <Notice title={t('signIn.kept')} />}
      <SignInReason to={to} />
      <Card>
        <AccountForm answer={answer} submit={t('signIn.submit')}>
          <TextField
            {...answer.field('email')}
            label={t('field.email')}
            type="email"
            required
            autoComplete="username"
          />
          <PasswordField label={t('field.password')} />
        </AccountForm>
      </Card>
      <ul className="grid gap-2">
        <li>
          <Link className="link" to={paths.forgot()}>
            {t('signIn.forgot')}
          </Link>
        </li>
        <li>
          {t('signIn.noAccount')}{' '}
          <Link className="link" to={paths.signUp(to, kept)}>
            {t('signUp.title')}
          </Link>
        </li>
      </ul>
    </Page>
  )
}
