import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { keepAddress } from '../address.server.ts'
import { AddressLink } from '../AddressLink.tsx'
import { inIdentity } from '../door.server.ts'
import { blankSessionCookie } from '../lucia.server.ts'
import { addressOfToken, personOfToken } from '../mail-tokens.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'account', page: true }

export const meta = titled

/** The link of the mail shows a button: programs that look at links in mails must not change anything. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const token = named(params, 'token')
  const [person, email] = await inIdentity((tx) =>
    Promise.all([personOfToken(tx, token, 'keep-address'), addressOfToken(tx, token, 'keep-address')]),
  )
  const link = person && email ? { name: person.name, email } : null
  return data({ title: t(link ? 'auth:address.keepTitle' : 'auth:address.gone'), link }, { status: link ? 200 : 410 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const reset = await inIdentity((tx) => keepAddress(tx, named(params, 'token')))
  if (!reset) return redirect(new URL(request.url).pathname, 303)
  return redirect(paths.reset(reset), { status: 303, headers: { 'Set-Cookie': blankSessionCookie() } })
}

export default function KeepAddress() {
  const { title, link } = useLoaderData<typeof loader>()
  return <AddressLink title={title} link={link} what="keep" />
}
