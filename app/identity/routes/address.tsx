import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { forgive, retryAfter, tooOften, type Attempt } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Card, Facts, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { emailField } from '../account.ts'
import { AccountForm, PasswordField } from '../AccountForm.tsx'
import { passwordHashOf } from '../accounts.server.ts'
import { askForAddress } from '../address.server.ts'
import { inIdentity, requirePerson } from '../door.server.ts'
import { passwordMatches } from '../password.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await requirePerson(request)
  const { t } = await textsFor(request)
  const sent = new URL(request.url).searchParams.has('sent')
  return { title: t(sent ? 'auth:sent.title' : 'auth:address.title'), sent, email }
}

/** Whether the new address has an account shows in no answer. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const person = await requirePerson(request)
  const refuse = (errors: Record<string, string>, status = 422, headers = {}) =>
    data({ errors, values: typed(form) }, { status, headers })
  const email = emailField.safeParse(form.get('email')).data
  if (!email) return refuse({ email: 'auth:wrong.email' })
  if (email === person.email) return refuse({ email: 'auth:address.same' })
  const guess: Attempt = ['guessesByPerson', person.id]
  const tries = await tooOften(guess)
  if (tries !== null) return refuse({ current_password: busySentence(tries) }, 429, retryAfter(tries))
  const right = await passwordMatches(
    await inIdentity((tx) => passwordHashOf(tx, person.id)),
    String(form.get('current_password') ?? ''),
  )
  if (!right) return refuse({ current_password: 'auth:wrong.currentPassword' })
  await forgive(guess)
  const seconds = await tooOften(['addressByPerson', person.id])
  if (seconds !== null) return refuse({ form: busySentence(seconds) }, 429, retryAfter(seconds))
  const told = (await tooOften(['signUpMail', email])) !== null
  await inIdentity((tx) => askForAddress(tx, person, email, told))
  return redirect(`${paths.address()}?sent=1`, 303)
}

export default function Address() {
  const { title, sent, email } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const answer = useAnswer()
  const back = { to: paths.account(), label: t('account.title') }
  if (sent && !answer.refused)
    return (
      <Page width="narrow">
        <PageHeader title={title} lead={t('address.sent')} back={back} />
      </Page>
    )
  return (
    <Page width="narrow">
      <PageHeader title={t('address.title')} lead={t('address.lead')} back={back} />
      <Card>
        <AccountForm cancel={back.to} answer={answer} submit={t('address.submit')}>
          <Facts facts={[[t('address.now'), email]]} />
          <TextField {...answer.field('email')} label={t('address.new')} type="email" required autoComplete="email" />
          <PasswordField
            name="current_password"
            label={t('field.currentPassword')}
            error={answer.error('current_password')}
          />
        </AccountForm>
      </Card>
    </Page>
  )
}
