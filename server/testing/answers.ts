/** What a loader or an action answers, for tests that call it as the server does. */

/** The answer as a Response: `data()` and plain values become JSON, with their status and headers. */
export function asResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer
  const { type, data, init } = (answer ?? {}) as { type?: string; data?: unknown; init?: ResponseInit | null }
  return type === 'DataWithResponseInit' ? Response.json(data, init ?? {}) : Response.json(answer ?? null)
}
