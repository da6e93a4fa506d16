/** A picture's answer to who asks for it. */
import { notFound } from '#app/foundation/http/answers.server.ts'
import type { Picture } from './redraw.server.ts'

/**
 * The bytes; 404 without any. An address with the current hash (`?v=`) may be kept for a year, by `whose` caches; any
 * other is asked for again, and answered 304 where it is the same.
 */
export function pictureAnswer(request: Request, picture: Picture | undefined, whose: 'public' | 'private'): Response {
  if (!picture) throw notFound('page')
  const [tag, current] = [`"${picture.hash}"`, new URL(request.url).searchParams.get('v') === picture.hash]
  const kept = current ? `${whose}, max-age=31536000, immutable` : 'private, no-cache'
  const headers = { ETag: tag, 'Cache-Control': kept }
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(picture.webp), { headers: { ...headers, 'Content-Type': 'image/webp' } })
}
