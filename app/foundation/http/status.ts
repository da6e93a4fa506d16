/**
 * What an action or a loader answers with, whichever of Remix's three ways it takes: a Response, `data()`, or plain
 * values.
 */
type WithInit = { type: 'DataWithResponseInit'; data: unknown; init: ResponseInit | null }

/** Whether it is what `data()` gives. */
export const isWithInit = (answer: unknown): answer is WithInit =>
  typeof answer === 'object' && answer !== null && (answer as { type?: unknown }).type === 'DataWithResponseInit'

/** The answer's status; plain values are 200. */
export function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status
  return isWithInit(answer) ? (answer.init?.status ?? 200) : 200
}
