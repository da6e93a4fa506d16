import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { findPlaces } from '../places.server.ts'

export const handle = { reading: 'read' }

/** Places whose name begins with `q`, in `country` where one is given: for the picker as somebody types. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const words = cut(searchParams.get('q') ?? '', 80)
  const country = searchParams.get('country')
  const places = await asReader(request, null, (tx) =>
    findPlaces(tx, words, country && /^[A-Z]{2}$/.test(country) ? country : null),
  )
  return Response.json({ places }, { headers: { 'Cache-Control': 'public, max-age=3600' } })
}
