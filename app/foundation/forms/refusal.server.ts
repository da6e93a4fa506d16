/** Between the routes of this feature and what they are given: ids in addresses, and refusals of the database. */
import { isId } from '#app/foundation/http/id.ts'
import { data } from '@remix-run/node'
import { sentenceFor } from '#db/errors.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { typed } from './form.server.ts'

/** The id in an address. Throws 404 where it is none. */
export function idOf(id: string | undefined): string {
  if (!isId(id)) throw notFound()
  return id
}

/** A form that was not accepted, to be shown again: text keys by field, and what was typed. */
export const refuse = (
  form: FormData,
  errors: Record<string, string>,
  status = 422,
  headers: Record<string, string> = {},
) => data({ errors, values: typed(form) }, { status, headers })

/**
 * Does `work` (a call of the door) and turns a refusal of the database that a person can do something about into the
 * form with its sentence at `field`. The transaction has been rolled back by then.
 */
export async function orRefuse<T>(form: FormData, field: string, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    const key = sentenceFor(error)
    if (!key) throw error
    return refuse(form, { [field]: key })
  }
}
