import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asPerson } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { byToken, decline } from '#app/directory/members/invitations.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

/** Whoever an invitation was sent to says no; for anybody else there is nothing here (404). */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const token = named(params, 'token')
  return asPerson(request, async (tx, _actor, person) => {
    if ((await byToken(tx, token))?.email !== person.email) throw notFound()
    const declined = (await decline(tx, token)) !== null
    return redirect(`${paths.invitation(token)}${declined ? '?declined=1' : ''}`, 303)
  })
}

export const loader = leadTo((params) => paths.invitation(named(params, 'token')))
