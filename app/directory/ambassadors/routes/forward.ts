import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { moveForward } from '../ambassadors.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** Moves one of those who share a desk one place forward. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const done = await moveForward(tx, named(params, 'iso'), idOf(text(form, 'ambassador')))
      return redirect(
        `${paths.staffing(officeOf(params), named(params, 'iso'))}?done=${done ? 'moved' : 'notMoved'}`,
        303,
      )
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string; iso?: string } }) =>
  redirect(paths.staffing(officeOf(params), named(params, 'iso')))
