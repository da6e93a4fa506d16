import { redirect } from '@remix-run/node'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { keepForm } from '#app/foundation/forms/kept-forms.server.ts'
import { paths } from '#app/paths.ts'
import type { Person } from './lucia.server.ts'

/** Leads to where a second factor is set up, with what was typed kept, whoever has none and needs one here. */
export async function requireFactor(request: Request, person: Person): Promise<void> {
  if (person.secondFactor) return
  const url = new URL(request.url)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const kept = reads ? null : await keepForm(url.pathname, await formOf(request))
  throw redirect(paths.secondFactor(url.pathname + url.search, kept ?? undefined), 303)
}
