import type { LoaderFunctionArgs } from '@remix-run/node'
import { personalCalendar } from '../feeds.server.ts'

/** A person's own calendar. The address says whose: it works without signing in. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  personalCalendar(request, params.token, context)
