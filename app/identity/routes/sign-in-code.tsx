import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { callerOf, retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { AccountForm } from '../AccountForm.tsx'
import { credentialsOf } from '../accounts.server.ts'
import { arriveAs } from '../arrival.server.ts'
import { inIdentity } from '../door.server.ts'
import { noHalfSignIn, readHalfSignIn } from '../half-sign-in.server.ts'
import { CodeField } from '../ProveFields.tsx'
import { proveCode } from '../prove.server.ts'
import { afterSigningIn, carriedPath } from '../return-path.ts'

export const handle = { deed: 'account' }

export const meta = titled

/** The second half of signing in. Without the first, or ten minutes after it, back to the beginning. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  if (!(await readHalfSignIn(request))) throw redirect(paths.signIn(carriedPath(search)))
  const { t } = await textsFor(request)
  return { title: t('account:factor.signInTitle') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const half = await readHalfSignIn(request)
  const person = half && (await inIdentity((tx) => credentialsOf(tx, half.user)))
  if (!person || !half.holds(person.passwordHash)) return redirect(paths.signIn(carriedPath(form)), 303)
  const refused = await proveCode(person.id, person.passwordHash, text(form, 'code'), callerOf(context))
  if (refused) {
    const { errors, status, seconds } = refused
    return data({ errors, values: [] }, { status, headers: seconds ? retryAfter(seconds) : {} })
  }
  const headers = await arriveAs(request, person)
  headers.append('Set-Cookie', await noHalfSignIn())
  return redirect(afterSigningIn(form), { status: 303, headers })
}

export default function SignInCode() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'auth'])
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('factor.signInLead')}
        back={{ to: paths.signIn(), label: t('auth:signIn.title') }}
      />
      <Card>
        <AccountForm answer={answer} submit={t('auth:signIn.submit')}>
          <CodeField error={answer.error('code')} focus />
        </AccountForm>
      </Card>
      <p className="text-ink-soft">{t('factor.lost')}</p>
      <p>
        <Link className="link" to={paths.forgot()}>
          {t('auth:signIn.forgot')}
        </Link>{' '}
        <span className="text-ink-soft">{t('factor.resetKeeps')}</span>
      </p>
    </Page>
  )
}
