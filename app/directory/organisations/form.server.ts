/** Reads the organisation form, and writes an organisation as its fields. */
import { text, texts } from '#app/foundation/forms/form.server.ts'
import type { Organisation } from './organisation.ts'
import { organisationInput, type OrganisationInput } from './organisation-input.ts'

/** Errors are text keys by field (`summary.nl` for a nested one). */
export function readOrganisationForm(
  form: FormData,
): { ok: true; input: OrganisationInput } | { ok: false; errors: Record<string, string> } {
  const parsed = organisationInput.safeParse({
    name: text(form, 'name'),
    kind: text(form, 'kind'),
    summary: { nl: text(form, 'summary.nl'), en: text(form, 'summary.en'), de: text(form, 'summary.de') },
    sectors: texts(form, 'sectors'),
    sizeBand: text(form, 'sizeBand'),
    website: text(form, 'website'),
    registry: text(form, 'registry'),
    registrationNumber: text(form, 'registrationNumber'),
    languages: texts(form, 'languages'),
    visibility: text(form, 'visibility'),
  })
  if (parsed.success) return { ok: true, input: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const name = issue.path[0] === 'summary' ? issue.path.join('.') : String(issue.path[0])
    errors[name] ??= issue.message.includes(':') ? issue.message : 'organisations:errors.choice'
  }
  return { ok: false, errors }
}

/** An organisation as the pairs of field and value that the form is filled with, its version among them. */
export function fieldsOf(organisation: Organisation): [string, string][] {
  const many = (name: string, values: string[]): [string, string][] => values.map((value) => [name, value])
  return [
    ['version', String(organisation.version)],
    ['name', organisation.name],
    ['kind', organisation.kind],
    ...Object.entries(organisation.summary).map(([language, words]): [string, string] => [
      `summary.${language}`,
      words,
    ]),
    ...many('sectors', organisation.sectors),
    ['sizeBand', organisation.sizeBand ?? ''],
    ['website', organisation.website ?? ''],
    ['registry', organisation.registry ?? ''],
    ['registrationNumber', organisation.registrationNumber ?? ''],
    ...many('languages', organisation.languages),
    ['visibility', organisation.visibility],
  ]
}
