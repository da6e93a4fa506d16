/** Answers that say what is wrong, for programs: RFC 9457 (`application/problem+json`). */

/** `parameter` names the parameter that is wrong; `errors` lists all that are, as RFC 9457's own example does. */
export type ProblemDetails = {
  title: string
  status: number
  detail: string
  parameter?: string
  errors?: { parameter: string; value: string; detail: string }[]
}

/** An answer that says what is wrong as RFC 9457 has it (application/problem+json), readable from other sites. */
export function problem(details: ProblemDetails, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', ...details }), {
    status: details.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      ...headers,
    },
  })
}

/**
 * True for an error that means Postgres cannot be reached: postgres.js's connection errors, refused sockets, or a
 * server shutting down.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOTFOUND|ETIMEDOUT|57P0|08)/.test(code)
}
