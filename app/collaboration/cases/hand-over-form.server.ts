/** The page and the form of a hand-over, for an administrator and for whoever leaves. */
import type { Tx } from '#db/client.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import type { CaseKind } from './kind.server.ts'
import { findLeaving, handedTo, handOver, successorsOf, type Leaving } from './hand-over.server.ts'

/** Who leaves, and who could take over. 404 where nobody leaves. `id` null: the reader. */
export async function handOverPage(tx: Tx, id: string | null) {
  const leaving = await findLeaving(tx, id)
  if (!leaving) throw notFound('page')
  return { leaving, successors: await successorsOf(tx, leaving.id) }
}

/** The successor chosen for each desk; errors are text keys by field. */
function readSuccessors(
  form: FormData,
  leaving: Leaving,
  known: string[],
): { successors: Record<string, string>; errors: Record<string, string> } {
  const all = text(form, 'all')
  const errors: Record<string, string> = {}
  if (all && !known.includes(all)) errors.all = 'workload:errors.successor'
  const successors = Object.fromEntries(
    leaving.desks.map(({ country }) => {
      const chosen = text(form, `desk.${country}`)
      if (chosen && !known.includes(chosen)) errors[`desk.${country}`] = 'workload:errors.successor'
      return [country, chosen || all]
    }),
  )
  if (text(form, 'note').length > 500) errors.note = 'workload:errors.note'
  return { successors, errors }
}

/** Hands over as the form says. The errors of a form that is refused, or what the page that follows says (`?done=`). */
export async function handOverBy(
  tx: Tx,
  id: string | null,
  form: FormData,
  kinds: readonly CaseKind[],
): Promise<{ errors: Record<string, string> } | { done: string }> {
  const { leaving, successors: known } = await handOverPage(tx, id)
  const { successors, errors } = readSuccessors(
    form,
    leaving,
    known.map((one) => one.id),
  )
  if (Object.keys(errors).length > 0) return { errors }
  if (!(await handOver(tx, leaving.id, successors, text(form, 'note').replaceAll('\r\n', '\n'), kinds)))
    throw notFound('page')
  return { done: handedTo(leaving.desks, successors) }
}
