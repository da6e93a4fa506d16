import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { confirmAddress } from '../accounts.server.ts'
import { noteAccount } from '../acts.server.ts'
import { inIdentity } from '../door.server.ts'
import { startSession, whoIs } from '../lucia.server.ts'
import { personOfToken } from '../mail-tokens.server.ts'
import { factorOf } from '../second-factor.server.ts'
import { useFrame } from '../use-frame.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'account', page: true }

export const meta = titled

/** The link of the mail shows a button: programs that look at links in mails must not confirm anything. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const person = await inIdentity((tx) => personOfToken(tx, named(params, 'token'), 'confirm-address'))
  return data(
    {
      title: t(person ? 'auth:confirm.title' : 'auth:confirm.gone'),
      name: person?.name ?? null,
      email: person?.email ?? '',
    },
    { status: person ? 200 : 410 },
  )
}

/**
 * Whoever has the mail and presses the button is that person, and is signed in. Somebody signed in as another stays who
 * they are: a link that was sent to them on purpose must not put them into its sender's account.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const [url, who] = [new URL(request.url), await whoIs(request)]
  const confirmed = await inIdentity((tx) => confirmAddress(tx, named(params, 'token')))
  if (!confirmed) return redirect(url.pathname, 303)
  const to = localPath(url.searchParams.get('to'))
  const on = to === '/' ? said(paths.begin(), 'confirmed') : to
  if (who) return redirect(on, 303)
  // Half of a sign-in: the address alone does not open an account that asks for a code.
  const { on: factor } = await inIdentity((tx) => factorOf(tx, confirmed))
  if (factor) return redirect(paths.signIn(on), 303)
  await inIdentity((tx) => noteAccount(tx, 'signed-in', confirmed))
  return redirect(on, {
    status: 303,
    headers: { 'Set-Cookie': await startSession(confirmed, request.headers.get('User-Agent') ?? '') },
  })
}

export default function Confirm() {
  const { title, name, email } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  const confirmed = useFrame()?.viewer?.confirmed
  if (name === null) {
    return (
      <Page width="narrow">
        <PageHeader title={title} lead={t(confirmed ? 'confirm.goneDone' : 'confirm.goneWhat')} />
        <div>
          {confirmed ? (
            <LinkButton to={paths.begin()}>{t('confirm.goOn')}</LinkButton>
          ) : (
            <LinkButton to={paths.confirmAgain()}>{t('confirm.again')}</LinkButton>
          )}
        </div>
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('confirm.what', { name, email })} />
      <Card>
        <Form method="post" reloadDocument className="grid gap-4">
          <p>{t('confirm.notYou')}</p>
          <div>
            <Button>{t('confirm.submit')}</Button>
          </div>
        </Form>
      </Card>
    </Page>
  )
}
