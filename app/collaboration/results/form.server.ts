/** Reads the forms of results and goals, and the thing of an address. Errors are text keys by field. */
import { notFound } from '#app/foundation/http/answers.server.ts'
import type { Params } from '#app/foundation/http/params.ts'
import { readForm, type Read } from '#app/foundation/forms/read.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import { goalInput, type Goal, type GoalInput } from './goal.ts'
import { decisionInput, resultInput, things, type DecisionInput, type ResultInput, type Thing } from './result.ts'

/** What came of it. */
export const readResult = (form: FormData): Read<ResultInput> =>
  readForm(resultInput, {
    rung: text(form, 'rung'),
    on: text(form, 'on'),
    band: text(form, 'band'),
    note: text(form, 'note'),
    reach: text(form, 'reach'),
    other: text(form, 'other'),
  })

/** What the other side says of it. */
export const readDecision = (form: FormData): Read<DecisionInput> =>
  readForm(decisionInput, { answer: text(form, 'answer'), note: text(form, 'note'), reach: text(form, 'reach') })

/** A goal. */
export const readGoal = (form: FormData): Read<GoalInput> =>
  readForm(goalInput, {
    title: text(form, 'title'),
    year: text(form, 'year'),
    target: text(form, 'target'),
    rungs: texts(form, 'rungs'),
    source: text(form, 'source'),
    network: text(form, 'network'),
  })

/** A goal as pairs of field and value; the inverse of readGoal. */
export const goalFields = ({ title, year, target, rungs, source, network }: Goal): [string, string][] => [
  ['title', title],
  ['year', String(year)],
  ['target', String(target)],
  ...rungs.map((rung): [string, string] => ['rungs', rung]),
  ['source', source],
  ['network', network?.id ?? ''],
]

/** The introduction, question or trip in an address. Throws 404 where it names none. */
export function thingOf(params: Params): Thing {
  const of = things.find((each) => each === params.of)
  if (!of) throw notFound('page')
  return { of, id: idOf(params.id) }
}
