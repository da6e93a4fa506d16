/** What stands behind a link that asks what came of it, for whoever holds it, and answering there. */
import type { Tx } from '#db/client.server.ts'
import { today } from '#app/foundation/days/today.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { findAsk, useAsk, type Ask } from './asks.server.ts'
import { readDecision, readResult } from './form.server.ts'
import { othersAmong, type Result, type Side } from './result.ts'
import { aboutOf, decide, findResult, report, sidesOf } from './results.server.ts'

export type Asked = {
  ask: Ask
  /** Where it works no more: answered, or too late. */
  open: boolean
  about: { title: string; since: string } | null
  others: Side[]
  result: Result | null
}

const thingOf = (id: string) => ({ of: 'introductions' as const, id })

/** Undefined where the ask is not theirs, or what it is about is gone for them. */
export async function askedOf(tx: Tx, askId: string): Promise<Asked | undefined> {
  const ask = await findAsk(tx, askId)
  if (!ask) return undefined
  const result = ask.result ? ((await findResult(tx, ask.result)) ?? null) : null
  const introduction = ask.introduction ?? (result?.of === 'introductions' ? result.ofId : null)
  const about = introduction ? ((await aboutOf(tx, thingOf(introduction))) ?? null) : null
  if (!about && !result) return undefined
  const others = ask.introduction ? othersAmong(await sidesOf(tx, thingOf(ask.introduction))) : []
  return { ask, open: ask.open && (result === null || result.decidable), about, others, result }
}

/**
 * Answers it: what came of an introduction, or yes or no to a result. The word for what was done, or the form with what
 * is wrong in it.
 */
export async function answerAsked(tx: Tx, { ask, about, result }: Asked, form: FormData) {
  if (result) {
    const read = readDecision(form)
    if (!read.ok) return refuse(form, read.errors)
    return (await decide(tx, result.id, read.input)) ? 'decided' : 'notDone'
  }
  const read = readResult(form)
  if (!read.ok) return refuse(form, read.errors)
  if (read.input.on < about!.since) return refuse(form, { on: 'results:errors.onEarly' })
  // Before anything is written: of two who press at once one is first.
  if (!(await useAsk(tx, ask.id, today()))) return 'notDone'
  const done = await report(tx, thingOf(ask.introduction!), read.input)
  if (done === 'late' || done === 'early') return 'notDone'
  return done === 'reported' && read.input.other === '' ? 'alone' : done
}
