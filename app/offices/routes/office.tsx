import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { asReader } from '#app/auth/door.server.ts'

/** The frame of one office's pages: 404 where there is no such office. */
export const loader = ({ request, params }: LoaderFunctionArgs) => asReader(request, params.office, async (_tx, { office }) => ({ slug: office!.slug }))

export default function Office() {
  return <Outlet />
}
