/** Reads the presence form. Works for the picker (`where`, `GH:2306104`) and for the plain rows (`country` and `place`). */
import type { Tx } from '#db/client.server.ts'
import { texts, text } from '#app/http/form.server.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { placeNamed } from './places.server.ts'
import { parseWhere, shortDate, writeWhere, type Presence, type Where } from './presence.ts'
import { presenceInput, type PresenceInput } from './presence-input.ts'

export type Read = { ok: true; wheres: Where[]; input: PresenceInput } | { ok: false; errors: Record<string, string> }

/** Errors are text keys by field. At most 30 places at once. */
export async function readPresenceForm(tx: Tx, form: FormData): Promise<Read> {
  const errors: Record<string, string> = {}
  const wheres = await readWheres(tx, form)
  if (wheres === 'place') errors.where = 'presences:errors.place'
  else if (wheres === 'country') errors.where = 'presences:errors.country'
  else if (wheres.length === 0) errors.where = 'presences:errors.where'
  else if (wheres.length > 30) errors.where = 'presences:errors.whereMany'
  const parsed = presenceInput.safeParse({
    field: text(form, 'field'), sectors: texts(form, 'sectors'), activities: texts(form, 'activities'), offers: texts(form, 'offers'), seeks: texts(form, 'seeks'),
    languages: texts(form, 'languages'), sinceOn: text(form, 'sinceOn'), untilOn: text(form, 'untilOn'), description: text(form, 'description'),
    descriptionLanguage: text(form, 'descriptionLanguage') || 'nl', contactMemberId: text(form, 'contactMemberId'), visibility: text(form, 'visibility'),
  })
  for (const issue of parsed.error?.issues ?? []) errors[String(issue.path[0])] ??= issue.message.includes(':') ? issue.message : 'presences:errors.choice'
  return parsed.success && Object.keys(errors).length === 0 && Array.isArray(wheres) ? { ok: true, wheres, input: parsed.data } : { ok: false, errors }
}

async function readWheres(tx: Tx, form: FormData): Promise<Where[] | 'place' | 'country'> {
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
  return [...found.values()]
}

/** A presence as the form's fields, to fill it in. `whereLabel` is the place's name as people read it. */
export function fieldsOf(presence: Presence, whereLabel: string, contactId: string | null): [string, string][] {
  const many = (name: string, values: string[]): [string, string][] => values.map((value) => [name, value])
  return [
    ['version', String(presence.version)], ['where', writeWhere({ country: presence.country, placeId: presence.place?.id ?? null })], ['whereLabel', whereLabel],
    ['country', presence.country], ['place', presence.place?.id ? presence.place.name : ''],
    ['field', presence.field], ...many('sectors', presence.sectors), ...many('activities', presence.activities), ...many('offers', presence.offers),
    ...many('seeks', presence.seeks), ...many('languages', presence.languages), ['visibility', presence.visibility], ['description', presence.description],
    ['descriptionLanguage', presence.descriptionLanguage], ['sinceOn', shortDate(presence.sinceOn, 'start')], ['untilOn', shortDate(presence.untilOn, 'end')],
    ['contactMemberId', contactId ?? ''],
  ]
}
