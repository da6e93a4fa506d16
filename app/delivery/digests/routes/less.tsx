import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { holderOf, setQuiet, thingFor } from '../holder.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'byLink', page: true }

export const meta = titled

/** Looking at the link changes nothing: mail programs look at links too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ id }, words] = [await holderOf(params.token), await textsFor(request)]
  return data(
    { title: words.t('digest:less.title'), token: named(params, 'token'), thing: await thingFor(id, params, words) },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [{ id }] = [await holderOf(params.token), await formOf(request)]
  await setQuiet(id, params, true)
  return redirect(paths.digest(named(params, 'token'), 'less'), 303)
}

export default function Less() {
  const { title, token, thing } = useLoaderData<typeof loader>()
  const { t } = useTranslation('digest')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={sayKey(t, `less.${thing.kind}`, { name: thing.name })} />
      <Card>
        <Form method="post">
          <Button>{t('less.button')}</Button>
        </Form>
      </Card>
      <p>
        <Link className="link" to={paths.digest(token)}>
          {t('page.other')}
        </Link>
      </p>
    </Page>
  )
}
