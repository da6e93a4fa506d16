/** What a desk's page tells of questions. */
import type { Reader } from '#app/identity/reader.server.ts'
import type { Tx } from '#db/client.server.ts'
import { keepsNotes } from '#app/collaboration/cases/notes.server.ts'
import { list } from './questions.server.ts'
import type { Question } from './question.ts'
import { deskAmbassadors } from '#app/collaboration/cases/turns.server.ts'

/**
 * Null parts for who is no member of this office: they read that members ask. `staffed`: somebody answers for the desk.
 */
export type DeskQuestionsData = {
  country: string
  office: string
  member: { open: number; questions: Question[]; staffed: boolean; notes: boolean } | null
}

/** The latest questions about this country that the reader sees, open ones first. */
export async function deskQuestions(tx: Tx, reader: Reader, country: string): Promise<DeskQuestionsData> {
  const office = reader.office!.slug
  if (!reader.own) return { country, office, member: null }
  const questions = await list(tx, { country }, 100)
  return {
    country,
    office,
    member: {
      open: questions.filter(({ state }) => state === 'open').length,
      questions: questions.slice(0, 3),
      staffed: (await deskAmbassadors(tx, country)).length > 0,
      notes: await keepsNotes(tx, country),
    },
  }
}
