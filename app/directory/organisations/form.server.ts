/** Reads the organisation form, and writes an organisation as its fields. */
import type { Tx } from '#db/client.server.ts'
import { readForm, type Read } from '#app/foundation/forms/read.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import type { Organisation } from './organisation.ts'
import { organisationInput, type OrganisationInput } from './organisation-input.ts'
import { seatPlaceNamed } from './seat.server.ts'

/**
 * Errors are text keys by field (`summary.nl` for a nested one). The place of the seat is looked up in the gazetteer.
 */
export async function readOrganisationForm(tx: Tx, form: FormData): Promise<Read<OrganisationInput>> {
  const read = readForm(organisationInput, {
    name: text(form, 'name'),
    kind: text(form, 'kind'),
    summary: { nl: text(form, 'summary.nl'), en: text(form, 'summary.en'), de: text(form, 'summary.de') },
    sectors: texts(form, 'sectors'),
    sizeBand: text(form, 'sizeBand'),
    website: text(form, 'website'),
    registry: text(form, 'registry'),
    registrationNumber: text(form, 'registrationNumber'),
    seatCountry: text(form, 'seatCountry'),
    seatPlace: text(form, 'seatPlace'),
    languages: texts(form, 'languages'),
    visibility: text(form, 'visibility'),
    met: text(form, 'met'),
  })
  if (!read.ok || read.input.seatCountry === null || read.input.seatPlace === null) return read
  const place = await seatPlaceNamed(tx, read.input.seatPlace, read.input.seatCountry)
  return place
    ? { ok: true, input: { ...read.input, seatPlace: place.name, seatPlaceId: place.id } }
    : { ok: false, errors: { seatPlace: 'organisations:errors.seatPlace' } }
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
    ['seatCountry', organisation.seat.own ? organisation.seat.country : ''],
    ['seatPlace', organisation.seat.own ? (organisation.seat.place ?? '') : ''],
    ...many('languages', organisation.languages),
    ['visibility', organisation.visibility],
    ['met', organisation.met],
  ]
}
