import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tooMany } from '#app/foundation/http/answers.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { useFrame } from '../use-frame.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AccountForm } from '../AccountForm.tsx'
import { mailConfirmation } from '../accounts.server.ts'
import { inIdentityOnce, requirePerson } from '../door.server.ts'
import { returnPath } from '../return-path.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'

export const handle = { deed: 'account' }

export const meta = titled

/** Whether one's address is confirmed, and another mail where it is not. Who wants to write before that comes here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { confirmed, email } = await requirePerson(request)
  const { searchParams } = new URL(request.url)
  const { t } = await textsFor(request)
  return {
    title: t(confirmed ? 'auth:confirm.done' : 'auth:confirm.title'),
    confirmed,
    email,
    needed: searchParams.has('to'),
    kept: searchParams.has('kept'),
    to: returnPath(searchParams),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const to = returnPath(await formOf(request))
  const person = await requirePerson(request)
  if (!person.confirmed) {
    const seconds = await tooOften(['confirmMail', person.email])
    if (seconds !== null) throw tooMany(seconds)
    await inIdentityOnce(request, (tx) => mailConfirmation(tx, person.id, to))
  }
  const back = paths.confirmAgain(to === '/' ? undefined : to)
  return redirect(said(back, 'sent'), 303)
}

export default function ConfirmAgain() {
  const { title, confirmed, email, needed, kept, to } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const answer = useAnswer()
  const frame = useFrame()
  if (confirmed) {
    return (
      <Page width="narrow">
        <PageHeader title={title} lead={t('confirm.doneWhat')} />
        <div>
          <LinkButton to={to}>{t('confirm.goOn')}</LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('confirm.mailed', { email })} />
      <Said namespace="auth" />
      {needed && <Notice tone="warn" title={t(kept ? 'confirm.neededKept' : 'confirm.needed')} />}
      <Card>
        <AccountForm answer={answer} submit={t('confirm.again')} />
      </Card>
      {frame?.demo && (
        <p>
          <Link className="link" to={paths.mailbox(email)}>
            {t('sent.demo')}
          </Link>
        </p>
      )}
    </Page>
  )
}
