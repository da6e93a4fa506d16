/**
 * The headers of every answer, whatever stands behind it: page, data, file, redirect, refusal. A page's own content
 * security policy is app/foundation/http/security.server.ts.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** What every answer carries; over https also that it stays https. */
const safeHeaders = (https: boolean): Record<string, string> => ({
  ...always,
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
})

/**
 * How long an answer may be kept. What says nothing is kept nowhere, and neither is what somebody signed in got, unless
 * it is the same for everybody (`public`).
 */
function cacheControl(said: string | undefined, signedIn: boolean): string {
  if (!said) return 'private, no-store'
  return signedIn && !/^public\b/i.test(said) ? 'private, no-store' : said
}

const carries = (cookies: string, name: string) => cookies.includes(`${name}=`)

/**
 * Sets them on all that is answered behind it, last of all, so that each stands there once. `session` names the
 * session's cookie.
 */
export function headers({ https, session }: { https: boolean; session: string }): RequestHandler {
  const safe = Object.entries(safeHeaders(https))
  return (request: IncomingMessage, response: ServerResponse, next) => {
    const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse
    response.writeHead = (...parts: unknown[]) => {
      // A page may be stricter about where its address goes.
      for (const [name, value] of safe)
        if (name !== 'Referrer-Policy' || !response.hasHeader(name)) response.setHeader(name, value)
      const signedIn =
        carries(request.headers.cookie ?? '', session) ||
        carries(String(response.getHeader('Set-Cookie') ?? ''), session)
      response.setHeader('Cache-Control', cacheControl(response.getHeader('Cache-Control')?.toString(), signedIn))
      return writeHead(...parts)
    }
    next()
  }
}

/**
 * An answer without a request behind it, as bytes: what was sent is no HTTP that the server takes. `status` with its
 * words.
 */
export function bareAnswer(status: string, https: boolean, lines: Record<string, string> = {}): string {
  const all = {
    ...safeHeaders(https),
    'Cache-Control': 'no-store',
    ...lines,
    'Content-Length': '0',
    Connection: 'close',
  }
  return [`HTTP/1.1 ${status}`, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
}
