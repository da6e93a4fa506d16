import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/http/form.server.ts'
import { localPath } from '#app/http/local-path.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/ui/parts.tsx'
import { confirmAddress } from '../accounts.server.ts'
import { inIdentity } from '../door.server.ts'
import { whoIs } from '../lucia.server.ts'
import { personOfToken } from '../mail-tokens.server.ts'

export const meta = titled

/** The link of the mail shows a button: programs that look at links in mails must not confirm anything. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const person = await inIdentity((tx) => personOfToken(tx, params.token ?? '', 'confirm-address'))
  return json({ title: t(person ? 'auth:confirm.title' : 'auth:confirm.gone'), name: person?.name ?? null }, { status: person ? 200 : 410 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const done = await inIdentity((tx) => confirmAddress(tx, params.token ?? ''))
  const url = new URL(request.url)
  if (!done) return redirect(url.pathname, 303)
  const to = localPath(url.searchParams.get('to'))
  if (await whoIs(request)) return redirect(to === '/' ? paths.confirmAgain() : to, 303)
  const signIn = paths.signIn(to === '/' ? undefined : to)
  return redirect(`${signIn}${signIn.includes('?') ? '&' : '?'}confirmed=1`, 303)
}

export default function Confirm() {
  const { title, name } = useLoaderData<typeof loader>()
  const { t } = useTranslation('auth')
  if (name === null) {
    return (
      <Page width="narrow">
        <PageHeader title={title} lead={t('confirm.goneWhat')} />
        <div><LinkButton to={paths.confirmAgain()}>{t('confirm.again')}</LinkButton></div>
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('confirm.what', { name })} />
      <Card>
        <Form method="post" reloadDocument className="grid gap-4">
          <p>{t('confirm.notYou')}</p>
          <div><Button>{t('confirm.submit')}</Button></div>
        </Form>
      </Card>
    </Page>
  )
}
