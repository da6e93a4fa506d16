import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { said } from '#app/foundation/http/said.ts'
import { paths } from '#app/paths.ts'
import { requirePerson } from '../door.server.ts'
import { endSession, listSessions, whoIs } from '../lucia.server.ts'

export const handle = { deed: 'account' }

/** Ends all of one's sessions but this one. */
export async function action({ request }: ActionFunctionArgs) {
  await formOf(request)
  const person = await requirePerson(request)
  const who = await whoIs(request)
  const others = (await listSessions(person.id)).filter(({ id }) => id !== who?.session.id)
  await Promise.all(others.map(({ id }) => endSession(id)))
  return redirect(said(paths.sessions(), 'ended'), 303)
}

export const loader = () => redirect(paths.sessions())
