import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readForm } from '#app/foundation/forms/read.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { callerOf, retryAfter, tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { minimumPassword, signUpForm } from '../account.ts'
import { AccountForm, PasswordField } from '../AccountForm.tsx'
import { signUp } from '../accounts.server.ts'
import { inIdentityOnce } from '../door.server.ts'
import { evenly } from '../even-time.server.ts'
import { whoIs } from '../lucia.server.ts'
import { MailSent } from '../MailSent.tsx'
import { namesAround, passwordProblem } from '../password-rule.server.ts'
import { hashPassword } from '../password.server.ts'
import { afterSigningIn, returnPath } from '../return-path.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (await whoIs(request)) throw redirect(afterSigningIn(searchParams))
  const { t } = await textsFor(request)
  const sent = searchParams.has('sent')
  const carried = { to: searchParams.get('to') ?? undefined, kept: searchParams.get('kept') ?? undefined }
  return { title: t(sent ? 'auth:sent.title' : 'auth:signUp.title'), sent, ...carried }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (errors: Record<string, string>, status = 422, headers = {}) =>
    data({ errors, values: typed(form) }, { status, headers })
  const given = { name: text(form, 'name'), email: text(form, 'email') }
  const read = readForm(signUpForm, given)
  const { name, email } = read.ok ? read.input : given
  const password = String(form.get('password') ?? '')
  const problem = passwordProblem(password, [name, email], await namesAround())
  if (!read.ok || problem) return refuse({ ...(!read.ok && read.errors), ...(problem && { password: problem }) })
  const seconds = await tooOften(['signUpByCaller', callerOf(context)])
  if (seconds !== null) return refuse({ form: busySentence(seconds) }, 429, retryAfter(seconds))
  const told = (await tooOften(['signUpMail', email])) !== null
  const { language } = await textsFor(request)
  // The password is hashed for known addresses too: the same work, the same page.
  const passwordHash = await hashPassword(password)
  const to = returnPath(form)
  await evenly(
    250,
    inIdentityOnce(request, (tx) => signUp(tx, { name, email, passwordHash, language }, to, told)),
  )
  return redirect(`${paths.signUp(to)}&sent=1`, 303)
}

export default function SignUp() {
  const { title, sent, to, kept } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const answer = useAnswer()
  if (sent) return <MailSent title={title} what={t('sent.confirm')} to={to} />
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('signUp.lead')} />
      <Card>
        <AccountForm answer={answer} submit={t('signUp.submit')}>
          <TextField
            {...answer.field('name')}
            label={t('field.name')}
            hint={t('field.nameHint')}
            required
            autoComplete="name"
            maxLength={120}
          />
          <TextField
            {...answer.field('email')}
            label={t('field.email')}
            hint={t('field.emailHint')}
            type="email"
            required
            autoComplete="username"
          />
          <PasswordField
            fresh
            label={t('field.newPassword')}
            hint={t('field.passwordHint', { count: minimumPassword })}
            error={answer.error('password')}
          />
        </AccountForm>
      </Card>
      <p>
        {t('signUp.haveAccount')}{' '}
        <Link className="link" to={paths.signIn(to, kept)}>
          {t('signIn.title')}
        </Link>
      </p>
    </Page>
  )
}
