/** How the open addresses answer: with a tag, for other sites only what anybody may read. */
import { createHash } from 'node:crypto'

const methods = 'GET, HEAD, OPTIONS'

/**
 * A body as JSON with its `ETag`, 304 where the asker has it. Other sites may read what anybody may read; a signed-in
 * reader's answer stays on this site.
 */
export function answered(request: Request, json: unknown, about: { language: string; signedIn: boolean }): Response {
  const body = JSON.stringify(json)
  const headers: Record<string, string> = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Language, Cookie',
    'Content-Language': about.language,
    ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    ...(!about.signedIn && { 'Access-Control-Allow-Origin': '*' }),
  }
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === headers.ETag)
  return known ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}

/** What a browser asks before it asks for another site. */
export const allowed = () =>
  new Response(null, {
    status: 204,
    headers: {
      Allow: methods,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })

/** Nothing can be written there. */
export const readOnly = { Allow: methods }
