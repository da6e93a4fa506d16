import type { LoaderFunctionArgs } from '@remix-run/node'
import { officeCalendar } from '../feeds.server.ts'

/** The office's trips as a calendar, for whom `?token=` names; without it an empty one. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) => officeCalendar(request, params.office!, null, context)
