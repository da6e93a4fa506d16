import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { findPhoto } from '../people.server.ts'

/**
 * An ambassador's photo. An address with the current hash may be kept; any other is asked for again, and answered 304
 * where it is the same.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const photo = await asReader(request, params.office, (tx, { office }) => findPhoto(tx, office!.id, idOf(params.id)))
  if (!photo) throw notFound('page')
  const [tag, current] = [`"${photo.hash}"`, new URL(request.url).searchParams.get('v') === photo.hash]
  const headers = { ETag: tag, 'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'private, no-cache' }
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(photo.webp), { headers: { ...headers, 'Content-Type': 'image/webp' } })
}
