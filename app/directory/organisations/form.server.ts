/** Reads the organisation form, and writes an organisation as its fields. */
import { readForm, type Read } from '#app/foundation/forms/read.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import type { Organisation } from './organisation.ts'
import { organisationInput, type OrganisationInput } from './organisation-input.ts'

/** Errors are text keys by field (`summary.nl` for a nested one). */
export function readOrganisationForm(form: FormData): Read<OrganisationInput> {
  return readForm(organisationInput, {
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
    met: text(form, 'met'),
  })
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
    ['met', organisation.met],
  ]
}
