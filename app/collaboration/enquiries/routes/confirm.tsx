import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { confirm, findDraft } from '../leave.server.ts'
import { asHolder } from './holder.server.ts'

export const handle = { deed: 'byLink', page: true }

export const meta = titled

/** The link of the mail shows a button: programs that look at links in mails must not send anything. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const [slug, token] = [officeOf(params), named(params, 'token')]
  const sent = new URL(request.url).searchParams.has('sent')
  const office = await asReader(request, slug, (_tx, reader) => Promise.resolve(reader.office!.name))
  const draft = sent ? null : await asHolder(slug, token, 'confirm', (tx) => findDraft(tx, token))
  const state = sent ? ('sent' as const) : draft ? ('waits' as const) : ('gone' as const)
  return data(
    { title: t(`enquiries:confirm.${state}.title`, { office }), state, office, slug, message: draft?.message ?? '' },
    { status: state === 'gone' ? 410 : 200 },
  )
}

/** Makes it a case of the office, once; pressed again, the page says that the link is used up. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const [slug, token] = [officeOf(params), named(params, 'token')]
  const id = await asHolder(slug, token, 'confirm', (tx) => confirm(tx, token))
  return redirect(paths.confirmEnquiry(slug, token, id ? '1' : undefined), 303)
}

export default function ConfirmEnquiry() {
  const { title, state, office, slug, message } = useLoaderData<typeof loader>()
  const { t } = useTranslation('enquiries')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t(`confirm.${state}.what`, { office })} />
      {state === 'waits' ? (
        <Card>
          <Form method="post" className="grid gap-4">
            <blockquote className="border-l-4 border-line pl-4 break-words whitespace-pre-line">{message}</blockquote>
            <p className="text-ink-soft">{t('confirm.notYou')}</p>
            <div>
              <Button>{t('confirm.send')}</Button>
            </div>
          </Form>
        </Card>
      ) : (
        <div>
          <LinkButton look="secondary" to={state === 'gone' ? paths.contact(slug) : paths.office(slug)}>
            <span className="break-words">{t(state === 'gone' ? 'confirm.again' : 'back', { office })}</span>
          </LinkButton>
        </div>
      )}
    </Page>
  )
}
