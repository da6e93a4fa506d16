import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { forbidden, notFound } from '#app/http/answers.server.ts'
import { text } from '#app/http/form.server.ts'
import { mayEdit } from '#app/organisations/editable.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { fieldsOf, readInterestForm, readPresenceForm } from './form.server.ts'
import { reviseInterest } from './interests.server.ts'
import type { Presence } from './presence.ts'
import { contactOf, find, revise } from './presences.server.ts'
import { reveal } from './sensitive.server.ts'

/** A presence of the actor's office with what others do not see of it, for somebody who edits its organisation. Throws 404 or 403. */
export async function getEditablePresence(tx: Tx, actor: Pick<Actor, 'role' | 'organisationId'> & { officeId: string }, id: string | undefined): Promise<Presence> {
  const presence = await find(tx, actor.officeId, id ?? '')
  if (!presence) throw notFound('presence')
  if (!mayEdit(actor, presence.organisation)) throw forbidden('editors')
  return (await reveal(tx, [presence]))[0]
}

/** What is stored, as the form's fields, with the place named in the reader's language. */
export async function storedFields(tx: Tx, officeId: string, presence: Presence, language: Language): Promise<[string, string][]> {
  const label = [presence.place?.id ? presence.place.name : '', countryName(presence.country, language)].filter(Boolean).join(', ')
  return fieldsOf(presence, label, (await contactOf(tx, officeId, presence.id))?.id ?? null)
}

/**
 * Saves the posted form over the presence, at the version it was opened at. Errors are text keys by field. An interest's form that
 * comes in after somebody said *we are active there now* is a conflict, like every other form of before.
 */
export async function saveForm(tx: Tx, presence: Presence, form: FormData): Promise<'done' | 'conflict' | Record<string, string>> {
  const version = Number(text(form, 'version')) || 0
  if (presence.standing === 'looking' || text(form, 'standing') === 'looking') {
    const read = await readInterestForm(tx, form)
    if (!read.ok) return read.errors
    return (await reviseInterest(tx, presence.id, version, read.countries[0], read.input)) === 'done' ? 'done' : 'conflict'
  }
  const read = await readPresenceForm(tx, form)
  if (!read.ok) return read.errors
  const done = await revise(tx, presence.id, version, read.wheres[0], read.input)
  return done === 'place' ? { where: 'presences:errors.place' } : done === 'done' ? 'done' : 'conflict'
}
