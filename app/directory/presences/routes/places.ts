import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { cut } from '#app/foundation/ui/letters.ts'
import { countriesNamed } from '#app/taxonomy/countries.ts'
import { findPlaces } from '../places.server.ts'

export const handle = { reading: 'read' }

/**
 * What somebody may mean who types `q`, for the picker: codes of countries by any of their names, and places whose name
 * in any language begins so, in `country` where one is given.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const words = cut(searchParams.get('q') ?? '', 80)
  const country = searchParams.get('country')
  const places = await asReader(request, null, (tx) =>
    findPlaces(tx, words, country && /^[A-Z]{2}$/.test(country) ? country : null),
  )
  return Response.json(
    { countries: countriesNamed(words), places },
    { headers: { 'Cache-Control': 'public, max-age=3600' } },
  )
}
