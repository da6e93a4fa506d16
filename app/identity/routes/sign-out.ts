import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { blankSessionCookie, endSession, whoIs } from '../lucia.server.ts'
import { returnPath } from '../return-path.ts'

export const handle = { deed: 'account' }

/** Ends this session. By POST only, so that no link or picture can sign anybody out. */
export async function action({ request }: ActionFunctionArgs) {
  const to = returnPath(await formOf(request))
  const who = await whoIs(request)
  if (who) await endSession(who.session.id)
  return redirect(to, { status: 303, headers: { 'Set-Cookie': blankSessionCookie() } })
}

export const loader = () => redirect('/')
