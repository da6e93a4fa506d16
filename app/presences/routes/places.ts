import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/auth/door.server.ts'
import { findPlaces } from '../places.server.ts'

/** Places whose name begins with `q`, in `country` where one is given: for the picker as somebody types. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const words = (searchParams.get('q') ?? '').slice(0, 80)
  const country = searchParams.get('country')
  const places = await asReader(request, null, (tx) => findPlaces(tx, words, country && /^[A-Z]{2}$/.test(country) ? country : null))
  return json({ places }, { headers: { 'Cache-Control': 'public, max-age=3600' } })
}
