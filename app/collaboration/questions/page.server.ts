/** What the page of one question shows to its reader. */
import type { Actor } from '#db/door.server.ts'
import type { Tx } from '#db/client.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { listAnswers, offerable } from './answers.server.ts'
import { keepsNotes, listNotes } from './notes.server.ts'
import { mayRewrite, type Question } from './question.ts'
import { find, mayPass } from './questions.server.ts'
import { listTurns, nextInLine, type NextInLine } from './turns.server.ts'

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
  const [asker, admin] = [here && question.asker.id === actor.memberId, here && actor.role === 'admin']
  const notes = here && (await keepsNotes(tx, question.country))
  const waiting = here && question.state === 'open' && question.answeredOn === null
  return {
    question,
    answers: await listAnswers(tx, question.id),
    turns: await listTurns(tx, { kind: 'questions', id: question.id }),
    next: here ? await nextInLine(tx, question) : ('elsewhere' as NextInLine),
    offerable: asker || question.state === 'closed' ? [] : await offerable(tx, question),
    notes: notes ? await listNotes(tx, { country: question.country, questionId: question.id }) : null,
    may: {
      asker,
      help: asker || admin,
      rewrite: (asker || admin) && mayRewrite(question),
      remove: (asker || admin) && question.answeredOn === null,
      close: (asker || admin) && question.state === 'open',
      reopen: (asker || admin) && question.state !== 'open',
      pass: waiting && (admin || (await mayPass(tx, question.id))),
      answer: question.state !== 'closed',
    },
  }
}

/** Whether the office shares a network with another: only then can a question go to one. */
export const isNetworked = (actor: Pick<Actor, 'peers'>): boolean => actor.peers.length > 0
