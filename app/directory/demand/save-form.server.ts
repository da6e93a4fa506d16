/** One form for what somebody does in a country and for what they look for there: the address of both is the same. */
import type { Tx } from '#db/client.server.ts'
import { readInterestForm, readPresenceForm } from '#app/directory/presences/form.server.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { revise } from '#app/directory/presences/presences.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { reviseInterest } from './interests.server.ts'

/**
 * Saves the posted form over the presence, at the version it was opened at. Errors are text keys by field. An
 * interest's form that comes in after somebody said *we are active there now* is a conflict, like every other form of
 * before.
 */
export async function saveForm(
  tx: Tx,
  presence: Presence,
  form: FormData,
): Promise<'done' | 'conflict' | Record<string, string>> {
  const version = Number(text(form, 'version')) || 0
  if (presence.standing === 'looking' || text(form, 'standing') === 'looking') {
    const read = await readInterestForm(tx, form)
    if (!read.ok) return read.errors
    return (await reviseInterest(tx, presence.id, version, read.countries[0], read.input)) === 'done'
      ? 'done'
      : 'conflict'
  }
  const read = await readPresenceForm(tx, form)
  if (!read.ok) return read.errors
  const done = await revise(tx, presence.id, version, read.wheres[0], read.input)
  return done === 'place' ? { where: 'presences:errors.place' } : done === 'done' ? 'done' : 'conflict'
}
