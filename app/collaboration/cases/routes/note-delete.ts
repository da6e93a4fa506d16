import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { deleteNote } from '../notes.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

/** Throws a note away: its author, or an administrator. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const note = await deleteNote(tx, idOf(params.id))
    if (!note) throw notFound('page')
    return redirect(
      paths.notes(officeOf(params), {
        country: note.country,
        case: note.about?.id,
        done: 'noteDeleted',
      }),
      303,
    )
  })
}

export const loader = leadTo((params) => paths.questions(officeOf(params)))
