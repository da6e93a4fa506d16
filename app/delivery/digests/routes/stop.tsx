import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inIdentity } from '#app/identity/door.server.ts'
import { setFrequency } from '#app/identity/frequency.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { holderOf } from '../holder.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'byLink', page: true }

export const meta = titled

/** Looking at the link changes nothing: mail programs look at links too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, { t }] = [await holderOf(params.token), await textsFor(request)]
  return data(
    { title: t('digest:stop.title'), token: named(params, 'token') },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

/**
 * Ends the mails. A mail program that sends it for its reader (RFC 8058) is answered without a redirect, as the
 * standard asks.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const [{ id }, form] = [await holderOf(params.token), await formOf(request)]
  await inIdentity((tx) => setFrequency(tx, id, 'never'))
  return text(form, 'List-Unsubscribe')
    ? data({ stopped: true })
    : redirect(paths.digest(named(params, 'token'), 'stopped'), 303)
}

export default function Stop() {
  const { title, token } = useLoaderData<typeof loader>()
  const stopped = useActionData<typeof action>()?.stopped
  const { t } = useTranslation('digest')
  return (
    <Page width="narrow">
      <PageHeader title={stopped ? t('done.stopped') : title} lead={stopped ? undefined : t('stop.lead')} />
      {!stopped && (
        <Card>
          <Form method="post">
            <Button>{t('stop.button')}</Button>
          </Form>
        </Card>
      )}
      <p>
        <Link className="link" to={paths.digest(token)}>
          {t('page.other')}
        </Link>
      </p>
    </Page>
  )
}
