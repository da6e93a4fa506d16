/** What a loader or an action answers, for tests that call it as the server does. */
import { isWithInit } from '#app/foundation/http/status.ts'

/** The answer as a Response: `data()` and plain values become JSON, with their status and headers. */
export function asResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer
  return isWithInit(answer) ? Response.json(answer.data, answer.init ?? {}) : Response.json(answer ?? null)
}

/** What a call of a loader or an action answers; a Response that it throws is its answer too. */
export async function answerOf(call: () => unknown): Promise<Response> {
  try {
    return asResponse(await call())
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}
