/**
 * Between the routes of verdicts and what they are sent: the two presences, who may speak for the first, and the way
 * back.
 */
import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '#app/directory/presences/editable.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import { presencesAtOnce } from '../matches.server.ts'
import type { Further } from '../verdicts.server.ts'
import { isId, withDone, type Done } from '../view.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/**
 * 422: the form speaks of something that cannot be spoken of. `presence`: the other side is not to be seen (any more).
 * 404 for a page.
 */
export const refused = (reason: 'request' | 'presence', request?: Request) =>
  request?.method === 'GET'
    ? notFound(reason === 'presence' ? reason : 'page')
    : Response.json({ reason }, { status: 422 })

/** The pair a form or its address names. Throws 422 (or for a page 404) where it names none. */
export function pairNamed(request: Request, form?: FormData): { presenceId: string; otherPresenceId: string } {
  const { searchParams } = new URL(request.url)
  const named = (name: string) => ((form && text(form, name)) || (searchParams.get(name) ?? '')).toLowerCase()
  const [presenceId, otherPresenceId] = [named('presence'), named('other')]
  if (!isId(presenceId) || !isId(otherPresenceId)) throw refused('request', request)
  return { presenceId, otherPresenceId }
}

/** The other presences for which the form's card stood. */
export const furtherNamed = (form: FormData): Further => ({
  ours: texts(form, 'ours').slice(0, presencesAtOnce),
  theirs: texts(form, 'theirs').slice(0, presencesAtOnce),
})

/**
 * Both presences, for somebody who edits the first. Throws 404 or 403 for the first, 422 (or for a page 404) for the
 * other.
 */
export async function pairOf(
  request: Request,
  tx: Tx,
  actor: Pick<Actor, 'role' | 'organisationId'> & { officeId: string },
  { presenceId, otherPresenceId }: { presenceId: string; otherPresenceId: string },
): Promise<{ mine: Presence; theirs: Presence }> {
  const mine = await getEditablePresence(tx, actor, presenceId)
  const [theirs] = await byIds(tx, [otherPresenceId])
  if (!theirs) throw refused('presence', request)
  if (theirs.organisation.id === mine.organisation.id) throw refused('request', request)
  return { mine, theirs }
}

/** Back to the page that the form came from, which says what was done. */
export function backFrom(form: FormData, office: string, done: Done): Response {
  const jump = done.deed === 'interesting' && text(form, 'jump') === 'yes'
  return redirect(withDone(localPath(text(form, 'back'), paths.matches(office)), done, jump), 303)
}

/** The page of one verdict, for who comes without having pressed its button: after signing in, or from elsewhere. */
export async function verdictPage(
  { request, params }: LoaderFunctionArgs,
  deed: 'interesting' | 'not-for-us' | 'take-back',
) {
  if (!new URL(request.url).searchParams.has('presence')) return redirect(paths.matches(officeOf(params)))
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { mine, theirs } = await pairOf(request, tx, actor, pairNamed(request))
    return data({
      title: t(`matches:verdict.page.${deed}`, { organisation: theirs.organisation.name }),
      office: officeOf(params),
      mine,
      theirs,
    })
  })
}
