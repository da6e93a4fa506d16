/** What the page of one question shows to its reader. */
import type { Actor } from '#db/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { listAnswers, offerable } from './answers.server.ts'
import { keepsNotes, listNotes } from '#app/collaboration/cases/notes.server.ts'
import { listTurns, nextInLine, type NextInLine } from '#app/collaboration/cases/turns.server.ts'
import { stepsFor, type Question } from './question.ts'
import { find } from './questions.server.ts'

/** The question of this address, of whatever office. 404 where the reader sees none. */
export async function getQuestion(tx: Tx, id: string | undefined): Promise<Question> {
  const question = await find(tx, idOf(id))
  if (!question) throw notFound('question')
  return question
}

/** The question, its answers and turns, and what the reader may do. */
export async function questionPage(tx: Tx, actor: Actor, id: string | undefined) {
  const question = await getQuestion(tx, id)
  const here = question.office.id === actor.officeId
  const steps = stepsFor(question)
  const { asker } = question.part
  const notes = here && (await keepsNotes(tx, question.country))
  return {
    question,
    answers: await listAnswers(tx, question.id),
    turns: await listTurns(tx, question.id),
    next: here ? await nextInLine(tx, question.id) : ('elsewhere' as NextInLine),
    offerable: asker || question.state === 'closed' ? [] : await offerable(tx, question),
    notes: notes ? await listNotes(tx, { country: question.country, caseId: question.id }) : null,
    may: {
      asker,
      help: steps.includes('help'),
      rewrite: steps.includes('rewrite'),
      remove: steps.includes('remove'),
      close: steps.includes('close'),
      reopen: steps.includes('reopen'),
      pass: steps.includes('pass'),
      answer: question.state !== 'closed',
    },
  }
}

/** Whether the office shares a network with another: only then can a question go to one. */
export const isNetworked = (actor: Pick<Actor, 'peers'>): boolean => actor.peers.length > 0
