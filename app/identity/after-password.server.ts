import { redirect } from '@remix-run/node'
import { paths } from '#app/paths.ts'
import type { Credentials } from './accounts.server.ts'
import { arriveAs } from './arrival.server.ts'
import { halfSignedIn } from './half-sign-in.server.ts'
import { afterSigningIn, carriedPath } from './return-path.ts'

/** Where a right password leads: in, or to the code where a second factor is on. `form` says where somebody was. */
export async function afterPassword(request: Request, known: Credentials, form: FormData): Promise<Response> {
  if (!known.secondFactor)
    return redirect(afterSigningIn(form), { status: 303, headers: await arriveAs(request, known) })
  const headers = { 'Set-Cookie': await halfSignedIn(known.id, known.passwordHash) }
  return redirect(paths.signInCode(carriedPath(form)), { status: 303, headers })
}
