/** What the page of one introduction shows. */
import type { Tx } from '#db/client.server.ts'
import { keepsNotes, listNotes } from '#app/collaboration/cases/notes.server.ts'
import { listTurns } from '#app/collaboration/cases/turns.server.ts'
import { alternativesTo } from './alternatives.server.ts'
import { askerOf } from './asker.server.ts'
import { find } from './find.server.ts'
import { endsUnmet } from './introduction.ts'
import { listMessages, listSeen } from './thread.server.ts'

/** It with its turns, thread and notes, as far as a member of this office sees them; undefined where they see none. */
export async function introductionPage(tx: Tx, officeId: string, id: string) {
  const introduction = await find(tx, id)
  if (!introduction) return undefined
  const notes = introduction.office.id === officeId && (await keepsNotes(tx, introduction.country))
  return {
    introduction,
    asker: await askerOf(tx, id),
    alternatives: endsUnmet(introduction) ? await alternativesTo(tx, id) : [],
    turns: await listTurns(tx, id),
    messages: await listMessages(tx, id),
    seen: await listSeen(tx, id),
    notes: notes ? await listNotes(tx, { country: introduction.country, caseId: id }) : null,
  }
}
