import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { kindOf } from '../kind.server.ts'
import { kindOfCase } from '../cases.server.ts'
import { caseKinds } from '#app/rooms.server.ts'

/** A case has the page of its noun. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  asMember(request, params.office, async (tx) => {
    const id = idOf(params.id)
    const kind = await kindOfCase(tx, id)
    if (!kind) throw notFound('page')
    return redirect(kindOf(caseKinds, kind).path(officeOf(params), id))
  })
