import type { LoaderFunctionArgs } from '@remix-run/node'
import { officeCalendar } from '../feeds.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** The office's trips as a calendar, for whom `?token=` names; without it an empty one. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  officeCalendar(request, officeOf(params), null, context)
