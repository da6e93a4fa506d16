import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { callerOf, retryAfter, tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { emailField } from '../account.ts'
import { AccountForm } from '../AccountForm.tsx'
import { requestReset } from '../accounts.server.ts'
import { inIdentityOnce } from '../door.server.ts'
import { evenly } from '../even-time.server.ts'
import { MailSent } from '../MailSent.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const sent = new URL(request.url).searchParams.has('sent')
  return { title: t(sent ? 'auth:sent.title' : 'auth:forgot.title'), sent }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request)
  const refuse = (reason: string, status: number, headers = {}) =>
    data({ errors: { email: reason }, values: typed(form) }, { status, headers })
  const email = emailField.safeParse(form.get('email')).data
  if (!email) return refuse('auth:wrong.email', 422)
  const caller = callerOf(context)
  const seconds = await tooOften(['resetHere', `${email} ${caller}`], ['resetByCaller', caller])
  if (seconds !== null) return refuse(busySentence(seconds), 429, retryAfter(seconds))
  await evenly(
    250,
    inIdentityOnce(request, (tx) => requestReset(tx, email)),
  )
  return redirect(`${paths.forgot()}?sent=1`, 303)
}

export default function Forgot() {
  const { title, sent } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const answer = useAnswer()
  if (sent) return <MailSent title={title} what={t('sent.reset')} />
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('forgot.lead')} back={{ to: paths.signIn(), label: t('signIn.title') }} />
      <Card>
        <AccountForm answer={answer} submit={t('forgot.submit')}>
          <TextField
            {...answer.field('email')}
            label={t('field.email')}
            type="email"
            required
            autoComplete="username"
          />
        </AccountForm>
      </Card>
    </Page>
  )
}
