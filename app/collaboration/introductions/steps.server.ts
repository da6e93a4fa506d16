/** Reads a step's form, and takes the step. */
import type { Tx } from '#db/client.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { noteInput, outcomeInput, type OutcomeInput, type Step } from './introduction.ts'
import { accept, decline, introduce, put, sayOutcome, withdraw, type Outcome } from './introductions.server.ts'

export type Taken =
  | { step: 'accept' | 'put' | 'withdraw' }
  | { step: 'decline' | 'introduce'; note: string }
  | { step: 'outcome'; input: OutcomeInput }

/** Errors are text keys by field. */
export function readStep(
  step: Step,
  form: FormData,
): { ok: true; taken: Taken } | { ok: false; errors: Record<string, string> } {
  if (step === 'accept' || step === 'put' || step === 'withdraw') return { ok: true, taken: { step } }
  if (step === 'outcome') {
    const read = readForm(outcomeInput, {
      note: text(form, 'note'),
      outcome: text(form, 'outcome'),
      on: text(form, 'on'),
    })
    return read.ok ? { ok: true, taken: { step, input: read.input } } : read
  }
  const read = readForm(noteInput, { note: text(form, 'note') })
  return read.ok ? { ok: true, taken: { step, note: read.input.note } } : read
}

/**
 * Takes it; 'late' where it is not the reader's to take now, 'early' where an outcome is dated before there was any.
 */
export function take(tx: Tx, id: string, taken: Taken): Promise<Outcome | 'early'> {
  switch (taken.step) {
    case 'put':
      return put(tx, id)
    case 'accept':
      return accept(tx, id)
    case 'decline':
      return decline(tx, id, taken.note)
    case 'introduce':
      return introduce(tx, id, taken.note)
    case 'outcome':
      return sayOutcome(tx, id, taken.input)
    case 'withdraw':
      return withdraw(tx, id)
  }
}
