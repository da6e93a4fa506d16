import { formKeyField } from './form-key.ts'
import { asRead } from './one-line.ts'

/** The body of a request as a form, read once and remembered, so that the door and the action can both ask for it. */
const read = new WeakMap<Request, Promise<FormData>>()

const refused = () => new Response(null, { status: 400, statusText: 'Bad Request' })

/**
 * Each field is one line, but for those that people write several lines in (one-line.ts). Throws a 400 answer where the
 * body is no form, or holds a NUL, which no keyboard makes and Postgres refuses.
 */
export function formOf(request: Request): Promise<FormData> {
  let form = read.get(request)
  if (!form) {
    form = request
      .formData()
      .catch(() => {
        throw refused()
      })
      .then((fields) => {
        if ([...fields.values()].some((value) => typeof value === 'string' && value.includes('\0'))) throw refused()
        const form = new FormData()
        for (const [name, value] of fields) form.append(name, typeof value === 'string' ? asRead(name, value) : value)
        return form
      })
    read.set(request, form)
  }
  return form
}

/** A field's text, trimmed; '' where it is missing or a file. */
export function text(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** All texts of a repeated field, trimmed, without empty ones and doubles. */
export function texts(form: FormData | URLSearchParams, name: string): string[] {
  return [
    ...new Set(
      form
        .getAll(name)
        .filter((value): value is string => typeof value === 'string')
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ]
}

/** The form's text fields as pairs, to fill it in again: no file, no password, not the form's key. */
export function typed(form: FormData): [string, string][] {
  return [...form].filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === 'string' && !/password/i.test(pair[0]) && pair[0] !== formKeyField,
  )
}
