import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { holderOf, setQuiet } from '../holder.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'byLink' }

/** Mails tell of it again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const [{ id }] = [await holderOf(params.token), await formOf(request)]
  await setQuiet(id, params, false)
  return redirect(paths.digest(named(params, 'token'), 'undone'), 303)
}

export const loader = leadTo((params) => paths.digest(named(params, 'token')))
