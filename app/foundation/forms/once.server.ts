/**
 * A form is done once, and a refusal undoes. Every form carries a key (app/foundation/forms/Form.tsx); the door calls
 * these around the work, inside its transaction (docs/decisions/forms-once.md).
 */
import type { Tx } from '#db/client.server.ts'
import { statusOf } from '#app/foundation/http/status.ts'
import { formOf, text } from './form.server.ts'
import { formKeyField } from './form-key.ts'
import { redirect } from '@remix-run/node'

/** Ends a transaction without a trace and carries the answer out of it. */
class Undone {
  readonly answer: unknown
  constructor(answer: unknown) {
    this.answer = answer
  }
}

/** The form's path and key; null where it only reads, or carries none (a program that posts). */
async function formSent(request: Request): Promise<{ path: string; key: string } | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const key = text(await formOf(request), formKeyField)
  return /^[\x21-\x7e]{8,100}$/.test(key) ? { path: new URL(request.url).pathname, key } : null
}

/**
 * Runs a transaction of the door. `begin` gets what stands around the work in it: a form that this person did before is
 * not done again but answered as it was then, also while the first is still under way; an answer that refuses (4xx,
 * 5xx) undoes what the work wrote. Remembered is an answer that leads somewhere.
 */
export async function doneOnce<T>(
  request: Request,
  begin: (around: (tx: Tx, work: () => Promise<T>) => Promise<T>) => Promise<T>,
): Promise<T> {
  const form = await formSent(request)
  try {
    return await begin(async (tx, work) => {
      if (form) {
        const [{ before }] = await tx<
          { before: string | null }[]
        >`select app.begin_form(${form.path}, ${form.key}) as before`
        if (before !== null) return redirect(before, 303) as T
      }
      const answer = await work()
      if (statusOf(answer) >= 400) throw new Undone(answer)
      if (form)
        await tx`
          select app.end_form(${form.path}, ${form.key},
            ${answer instanceof Response ? answer.headers.get('Location') : null})`
      return answer
    })
  } catch (error) {
    if (error instanceof Undone) return error.answer as T
    throw error
  }
}

/**
 * True where this form, of somebody who need not be signed in, was not done before; it is now, when the transaction of
 * kogge_identity commits.
 */
export async function isFirst(tx: Tx, request: Request): Promise<boolean> {
  const form = await formSent(request)
  if (!form) return true
  await tx`delete from identity.done_forms where done_at < now() - interval '1 day'`
  return (await tx`insert into identity.done_forms ${tx(form)} on conflict do nothing returning key`).length > 0
}
