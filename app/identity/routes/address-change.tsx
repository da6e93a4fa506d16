import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { changeAddress } from '../address.server.ts'
import { AddressLink } from '../AddressLink.tsx'
import { inIdentity } from '../door.server.ts'
import { whoIs } from '../lucia.server.ts'
import { addressOfToken, personOfToken } from '../mail-tokens.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'account', page: true }

export const meta = titled

/** The link of the mail shows a button: programs that look at links in mails must not change anything. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const token = named(params, 'token')
  const [person, email] = await inIdentity((tx) =>
    Promise.all([personOfToken(tx, token, 'change-address'), addressOfToken(tx, token, 'change-address')]),
  )
  const link = person && email ? { name: person.name, email } : null
  return data(
    { title: t(link ? 'auth:address.confirmTitle' : 'auth:address.gone'), link },
    { status: link ? 200 : 410 },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const userId = await inIdentity((tx) => changeAddress(tx, named(params, 'token')))
  if (!userId) return redirect(new URL(request.url).pathname, 303)
  const who = await whoIs(request)
  return redirect(who?.person.id === userId ? said(paths.account(), 'address') : paths.signIn(), 303)
}

export default function ChangeAddress() {
  const { title, link } = useLoaderData<typeof loader>()
  return <AddressLink title={title} link={link} what="confirm" />
}
