/** Reads the form of an ambassador, and writes one as its fields. */
import { text, texts } from '#app/http/form.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { seenOf } from './ambassadors.server.ts'
import { ambassadorInput, type Ambassador, type AmbassadorInput } from './ambassador.ts'

/** Errors are text keys by field (`help.nl` for a nested one). */
export function readAmbassador(form: FormData): { ok: true; input: AmbassadorInput } | { ok: false; errors: Record<string, string> } {
  const parsed = ambassadorInput.safeParse({
    countries: texts(form, 'countries'), languages: texts(form, 'languages'),
    help: { nl: text(form, 'help.nl'), en: text(form, 'help.en'), de: text(form, 'help.de') },
  })
  if (parsed.success) return { ok: true, input: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[path[0] === 'help' ? path.join('.') : String(path[0])] ??= message
  return { ok: false, errors }
}

/** An ambassador as the pairs of field and value that the form is filled with; the inverse of readAmbassador. */
export function ambassadorFields(ambassador: Ambassador): [string, string][] {
  return [
    ['seen', seenOf(ambassador)],
    ...ambassador.countries.map((country): [string, string] => ['countries', country]),
    ...ambassador.languages.map((language): [string, string] => ['languages', language]),
    ...languages.map((language): [string, string] => [`help.${language}`, ambassador.help[language] ?? '']),
  ]
}
