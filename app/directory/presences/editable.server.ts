import type { Tx } from '#db/client.server.ts'
import type { Actor } from '#db/door.server.ts'
import { forbidden, notFound } from '#app/foundation/http/answers.server.ts'
import { mayEdit } from '#app/directory/organisations/editable.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { fieldsOf } from './form.server.ts'
import type { Presence } from './presence.ts'
import { contactOf } from './contacts.server.ts'
import { find } from './presences.server.ts'
import { reveal } from './sensitive.server.ts'

/**
 * A presence of the actor's office with what others do not see of it, for somebody who edits its organisation. Throws
 * 404 or 403.
 */
export async function getEditablePresence(
  tx: Tx,
  actor: Pick<Actor, 'role' | 'organisationId'> & { officeId: string },
  id: string | undefined,
): Promise<Presence> {
  const presence = await find(tx, actor.officeId, id ?? '')
  if (!presence) throw notFound('presence')
  if (!mayEdit(actor, presence.organisation)) throw forbidden('editors')
  return (await reveal(tx, [presence]))[0]
}

/** What is stored, as the form's fields, with the place named in the reader's language. */
export async function storedFields(
  tx: Tx,
  officeId: string,
  presence: Presence,
  language: Language,
): Promise<[string, string][]> {
  const label = [presence.place?.id ? presence.place.name : '', countryName(presence.country, language)]
    .filter(Boolean)
    .join(', ')
  return fieldsOf(presence, label, (await contactOf(tx, officeId, presence.id))?.id ?? null)
}
