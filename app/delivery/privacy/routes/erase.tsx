import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { orRefuse } from '#app/foundation/forms/refusal.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AccountForm } from '#app/identity/AccountForm.tsx'
import { asPerson, requirePerson } from '#app/identity/door.server.ts'
import { blankSessionCookie } from '#app/identity/lucia.server.ts'
import { ProveFields } from '#app/identity/ProveFields.tsx'
import { prove } from '#app/identity/prove.server.ts'
import { paths } from '#app/paths.ts'
import { GoesAndStays } from '../GoesAndStays.tsx'
import { LastSeats } from '../LastSeats.tsx'
import { forget, lastSeats } from '../own-data.server.ts'

export const handle = { deed: 'account' }

export const meta = titled

/** What goes, what stays, and what has to be handed over before. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPerson(request, async (tx, actor, { email, secondFactor }) => ({
    title: t('account:erase.title'),
    email,
    secondFactor,
    seats: await lastSeats(tx),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const person = await requirePerson(request)
  const refused = await prove(person, form)
  if (refused) {
    const { errors, status, seconds } = refused
    return data({ errors, values: [] }, { status, headers: seconds ? retryAfter(seconds) : {} })
  }
  return orRefuse(form, 'form', async () => {
    await forget(person)
    return redirect(paths.erased(), { status: 303, headers: { 'Set-Cookie': blankSessionCookie() } })
  })
}

export default function Erase() {
  const { title, email, secondFactor, seats } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'auth'])
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('erase.lead')} back={{ to: paths.account(), label: t('auth:account.title') }} />
      <GoesAndStays
        of="erase"
        goes={['account', 'names', 'texts', 'kept', 'mails']}
        stays={['counts', 'notes', 'acts', 'others', 'organisation']}
      />
      {seats.length > 0 ? (
        <LastSeats seats={seats} />
      ) : (
        <Card className="grid gap-4">
          <p>{t('erase.mail', { email })}</p>
          <AccountForm cancel={paths.account()} answer={answer} submit={t('erase.do')} look="danger">
            <ProveFields answer={answer} factor={secondFactor} />
          </AccountForm>
        </Card>
      )}
    </Page>
  )
}
