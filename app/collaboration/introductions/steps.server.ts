/** Reads a step's form, and takes the step. */
import type { Tx } from '#db/client.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { noteInput, type Step } from './introduction.ts'
import { accept, decline, introduce, put, withdraw, type Outcome } from './introductions.server.ts'

export type Taken = { step: 'accept' | 'put' | 'withdraw' } | { step: 'decline' | 'introduce'; note: string }

/** What came of it is said on a page of its own (collaboration/results). */
export type StepHere = Exclude<Step, 'outcome'>

/** Errors are text keys by field. */
export function readStep(
  step: StepHere,
  form: FormData,
): { ok: true; taken: Taken } | { ok: false; errors: Record<string, string> } {
  if (step === 'accept' || step === 'put' || step === 'withdraw') return { ok: true, taken: { step } }
  const read = readForm(noteInput, { note: text(form, 'note') })
  return read.ok ? { ok: true, taken: { step, note: read.input.note } } : read
}

/** Takes it; 'late' where it is not the reader's to take now. */
export function take(tx: Tx, id: string, taken: Taken): Promise<Outcome> {
  switch (taken.step) {
    case 'put':
      return put(tx, id)
    case 'accept':
      return accept(tx, id)
    case 'decline':
      return decline(tx, id, taken.note)
    case 'introduce':
      return introduce(tx, id, taken.note)
    case 'withdraw':
      return withdraw(tx, id)
  }
}
