import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { officeCalendar } from '../feeds.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'

/** The trips to one country as a calendar, for whom `?token=` names; without it an empty one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!isCountry(named(params, 'iso'))) throw notFound('page')
  return officeCalendar(request, officeOf(params), named(params, 'iso'), context)
}
