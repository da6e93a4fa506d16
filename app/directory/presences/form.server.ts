/**
 * Reads the forms of presences and of interests. Works for the picker (`where`, `GH:2306104`) and for the plain rows
 * (`country` and `place`).
 */
import type { Tx } from '#db/client.server.ts'
import { errorsIn } from '#app/foundation/forms/read.ts'
import { texts, text } from '#app/foundation/forms/form.server.ts'
import { countryByName, isCountry } from '#app/taxonomy/countries.ts'
import type { Field, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { placeNamed } from './places.server.ts'
import {
  eachOwnText,
  otherThan,
  ownTextNames,
  parseWhere,
  shortDate,
  writeWhere,
  type Presence,
  type SecondTexts,
  type Where,
} from './presence.ts'
import { interestInput, presenceInput, type InterestInput, type PresenceInput } from './presence-input.ts'

type Wrong = { ok: false; errors: Record<string, string> }
export type Read = { ok: true; wheres: Where[]; input: PresenceInput } | Wrong
export type ReadInterest = { ok: true; countries: string[]; input: InterestInput } | Wrong

type Starting = { kind: OrganisationKind; sectors: string[]; languages: string[] }
/** In which field an organisation of this kind usually works; none for those that work in all. */
const usualField: Partial<Record<OrganisationKind, Field>> = {
  company: 'economy',
  ngo: 'international-cooperation',
  education: 'education',
  culture: 'culture',
}

/** What a form for an organisation begins with. */
export const startOf = ({ kind, sectors, languages }: Starting): [string, string][] => [
  ...(usualField[kind] ? [['field', usualField[kind]] as [string, string]] : []),
  ...sectors.map((code): [string, string] => ['sectors', code]),
  ...languages.map((code): [string, string] => ['languages', code]),
  ['visibility', 'network'],
]

/** Errors are text keys by field. At most 30 places at once. */
export async function readPresenceForm(tx: Tx, form: FormData): Promise<Read> {
  const { wheres, errors } = await whereOf(tx, form, 'presences:errors.where')
  const parsed = presenceInput.safeParse({
    ...saidIn(form),
    field: text(form, 'field'),
    activities: texts(form, 'activities'),
    sinceOn: text(form, 'sinceOn'),
    untilOn: text(form, 'untilOn'),
    contactMemberId: text(form, 'contactMemberId'),
    sensitive: text(form, 'sensitive') !== '',
  })
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, wheres, input: parsed.data }
    : { ok: false, errors: { ...errors, ...errorsIn(parsed.error?.issues) } }
}

/**
 * The form for countries somebody looks at. A place in one of them counts as its country. Errors are text keys by
 * field.
 */
export async function readInterestForm(tx: Tx, form: FormData): Promise<ReadInterest> {
  const { wheres, errors } = await whereOf(tx, form, 'presences:errors.lookWhere')
  const parsed = interestInput.safeParse(saidIn(form))
  const countries = [...new Set(wheres.map(({ country }) => country))]
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, countries, input: parsed.data }
    : { ok: false, errors: { ...errors, ...errorsIn(parsed.error?.issues) } }
}

const saidIn = (form: FormData) => ({
  sectors: texts(form, 'sectors'),
  offers: texts(form, 'offers'),
  seeks: texts(form, 'seeks'),
  languages: texts(form, 'languages'),
  ...eachOwnText((name) => text(form, name)),
  descriptionLanguage: text(form, 'descriptionLanguage') || 'nl',
  second: {
    language: text(form, 'second.language') || otherThan(text(form, 'descriptionLanguage') || 'nl'),
    ...eachOwnText((name) => text(form, `second.${name}`)),
  },
  visibility: text(form, 'visibility'),
})

/** Where the form names, with what is wrong about it. `none`: the text key for naming nothing. */
async function whereOf(
  tx: Tx,
  form: FormData,
  none: string,
): Promise<{ wheres: Where[]; errors: Record<string, string> }> {
  const wheres = await readWheres(tx, form)
  const wrong = (where: string) => ({ wheres: [], errors: { where } })
  if (typeof wheres === 'string') return wrong(`presences:errors.${wheres}`)
  if (wheres.length === 0) return wrong(none)
  return wheres.length > 30 ? wrong('presences:errors.whereMany') : { wheres, errors: {} }
}

/**
 * Every place the form names, once; what is wrong where one is no place or country, or was `typed` and not chosen. A
 * country's whole name, typed where nothing is chosen, says enough.
 */
export async function readWheres(tx: Tx, form: FormData): Promise<Where[] | 'place' | 'country' | 'typed'> {
  const found = new Map<string, Where>()
  for (const value of texts(form, 'where')) {
    const where = parseWhere(value)
    if (!where) return 'country'
    found.set(value, where)
  }
  const places = form.getAll('place').map(String)
  for (const [at, value] of form.getAll('country').map(String).entries()) {
    if (value === '' && !places[at]?.trim()) continue
    if (!isCountry(value)) return 'country'
    const place = places[at]?.trim() ? await placeNamed(tx, places[at], value) : null
    if (place === undefined) return 'place'
    const where = { country: value, placeId: place?.id ?? null }
    found.set(writeWhere(where), where)
  }
  const typed = text(form, 'whereTyped')
  if (typed !== '') {
    const country = found.size === 0 ? countryByName(typed) : undefined
    if (country === undefined) return 'typed'
    found.set(country, { country, placeId: null })
  }
  return [...found.values()]
}

const secondFields = (second: SecondTexts): [string, string][] => [
  ['second.language', second.language],
  ...ownTextNames.map((name): [string, string] => [`second.${name}`, second[name]]),
]

/**
 * A presence as the form's fields, to fill it in; an interest has fewer of them. `whereLabel` is the place's name as
 * people read it.
 */
export function fieldsOf(presence: Presence, whereLabel: string, contactId: string | null): [string, string][] {
  const many = (name: string, values: string[]): [string, string][] => values.map((value) => [name, value])
  const said: [string, string][] = [
    ['version', String(presence.version)],
    ['where', writeWhere({ country: presence.country, placeId: presence.place?.id ?? null })],
    ['whereLabel', whereLabel],
    ['country', presence.country],
    ...many('sectors', presence.sectors),
    ...many('offers', presence.offers),
    ...many('seeks', presence.seeks),
    ...many('languages', presence.languages),
    ['visibility', presence.visibility],
    ...ownTextNames.map((name): [string, string] => [name, presence[name]]),
    ...many('descriptionLanguage', presence.descriptionLanguage ? [presence.descriptionLanguage] : []),
    ...(presence.second ? secondFields(presence.second) : []),
  ]
  return presence.standing === 'looking'
    ? said
    : [
        ...said,
        ['place', presence.place?.id ? presence.place.name : ''],
        ['field', presence.field],
        ...many('activities', presence.activities),
        ['sinceOn', shortDate(presence.sinceOn, 'start')],
        ['untilOn', shortDate(presence.untilOn, 'end')],
        ['contactMemberId', contactId ?? ''],
        ...many('sensitive', presence.sensitive?.revealed?.own ? ['on'] : []),
      ]
}
