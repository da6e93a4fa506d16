import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { takeKeptForm } from '#app/foundation/forms/kept-forms.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { forbidden } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { keepFields } from '../keeping.server.ts'
import type { SavedSearch } from '../saved.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'keepSearch' }

/** To the search, where its name can be changed; where it came from the list of kept ones, back to that. */
const done = (office: string, kept: SavedSearch | 'full', back: string) =>
  redirect(
    kept === 'full'
      ? `${paths.savedSearches(office)}?full=1`
      : back === 'list'
        ? paths.savedSearches(office)
        : paths.search(office, kept.query),
    303,
  )

/** Keeps a search. */
export async function action({ request, params }: ActionFunctionArgs) {
  const [form, words] = [await formOf(request), await textsFor(request)]
  return asMember(request, params.office, async (tx, _actor, { office }) =>
    done(office!.slug, await keepFields(tx, office!, form, words), text(form, 'back')),
  )
}

/**
 * Whoever sent the form signed out and has signed in since comes by here: what they sent, and nobody else can know, is
 * done now, once.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = officeOf(params)
  const person = new URL(request.url).searchParams.has('kept') ? await requireConfirmed(request) : null
  const kept = person && (await takeKeptForm(request))
  if (!kept) return redirect(paths.savedSearches(slug))
  const words = await textsFor(request)
  return onBehalfOf(person.id, slug, { write: true })(async (tx, { office, own }) => {
    if (!own) throw forbidden('members')
    return done(slug, await keepFields(tx, office!, kept, words), '')
  })
}
