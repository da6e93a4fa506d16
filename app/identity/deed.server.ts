/** An action that does one thing for a member and goes back to a page that says so. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { Tx } from '#db/client.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import type { Params } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { asMember, type MemberActor } from './door.server.ts'
import type { Reader } from './reader.server.ts'

type At = {
  tx: Tx
  actor: MemberActor
  reader: Reader
  form: FormData
  params: Params
  /** The id in the address; `name` is its pattern's. Throws 404 where it is none. */
  id: (name?: string) => string
}

/**
 * The action: `work` answers what was done, a word that the page at `back` says, or nothing. The form may say where
 * that is. What `work` throws undoes what was written. `only: 'admin'`: for the office's administrators.
 */
export const deed =
  (
    back: (params: Params, form: FormData) => string,
    work: (at: At) => Promise<string | void>,
    options: { only?: 'admin' } = {},
  ) =>
  async ({ request, params }: ActionFunctionArgs): Promise<Response> => {
    const form = await formOf(request)
    return asMember(
      request,
      params.office,
      async (tx, actor, reader) => {
        const id = (name = 'id') => idOf(params[name])
        const done = await work({ tx, actor, reader, form, params, id })
        const path = back(params, form)
        return redirect(done ? said(path, done) : path, 303)
      },
      options,
    )
  }

/** Looking at the address of a deed leads to its page. */
export const leadTo =
  (back: (params: Params) => string) =>
  ({ params }: { params: Params }): Response =>
    redirect(back(params))
