import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { asLanguage, languageCookie } from '../i18n.server.ts'

export const handle = { deed: 'account' }

/** Remembers the chosen language and goes back. A full page load, so that every text changes. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const language = asLanguage(text(form, 'language')) ?? 'en'
  return redirect(localPath(text(form, 'to')), {
    status: 303,
    headers: { 'Set-Cookie': await languageCookie.serialize(language) },
  })
}

export const loader = () => redirect('/')
