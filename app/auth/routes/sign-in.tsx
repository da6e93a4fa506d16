import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf, typed } from '#app/http/form.server.ts'
import { callerOf, forgiveAttempts, withinLimits } from '#app/http/rate-limits.server.ts'
import { titled } from '#app/http/title.ts'
import { languageCookie, textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { TextField } from '#app/ui/Field.tsx'
import { Card, Notice, Page, PageHeader } from '#app/ui/parts.tsx'
import { emailField } from '../account.ts'
import { AccountForm, PasswordField } from '../AccountForm.tsx'
import { findCredentials } from '../accounts.server.ts'
import { inIdentity } from '../door.server.ts'
import { endExpiredSessions, startSession, whoIs } from '../lucia.server.ts'
import { passwordMatches } from '../password.server.ts'
import { returnPath } from '../return-path.ts'
import { useAnswer } from '../use-answer.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (await whoIs(request)) throw redirect(returnPath(searchParams))
  const { t } = await textsFor(request)
  const said = ['confirmed', 'reset'].find((word) => searchParams.has(word)) ?? null
  return { title: t('auth:signIn.title'), said, to: searchParams.get('to') ?? undefined, kept: searchParams.get('kept') ?? undefined }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (reason: string, status: number) => json({ errors: { email: reason }, values: typed(form) }, { status })
  const email = emailField.safeParse(form.get('email')).data ?? ''
  if (!(await withinLimits(['signInByAddress', email], ['signInByCaller', callerOf(context)]))) return refuse('auth:wrong.busy', 429)
  const known = await inIdentity((tx) => findCredentials(tx, email))
  const right = await passwordMatches(known?.passwordHash ?? null, String(form.get('password') ?? ''))
  if (!known || !right) return refuse('auth:wrong.credentials', 422)
  await Promise.all([forgiveAttempts('signInByAddress', email), endExpiredSessions()])
  const headers = new Headers({ 'Set-Cookie': await startSession(known.id, request.headers.get('User-Agent') ?? '') })
  const chosen = await languageCookie.parse(request.headers.get('Cookie')).catch(() => null)
  if (!chosen) headers.append('Set-Cookie', await languageCookie.serialize(known.language))
  return redirect(returnPath(form), { status: 303, headers })
}

export default function SignIn() {
  const { title, said, to, kept } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['auth', 'common'])
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} />
      {said && !answer.refused && <Notice live tone="good" title={t(`signIn.said.${said}`)} />}
      {kept && !answer.refused && <Notice title={t('signIn.kept')} />}
      <Card>
        <AccountForm answer={answer} submit={t('signIn.submit')}>
          <TextField {...answer.field('email')} label={t('field.email')} type="email" required autoComplete="username" />
          <PasswordField label={t('field.password')} />
        </AccountForm>
      </Card>
      <ul className="grid gap-2">
        <li><Link className="link" to={paths.forgot()}>{t('signIn.forgot')}</Link></li>
        <li>{t('signIn.noAccount')} <Link className="link" to={paths.signUp(to, kept)}>{t('signUp.title')}</Link></li>
      </ul>
    </Page>
  )
}
