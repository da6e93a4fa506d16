import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, type ShouldRevalidateFunction } from '@remix-run/react'
import { asReader } from '#app/identity/door.server.ts'
import { keepOffice } from '../last-office.server.ts'

/**
 * The frame of one office's pages: 404 where there is no such office. A member's browser keeps where they were last.
 */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  asReader(request, params.office, async (_tx, { office, own }) =>
    data({ slug: office!.slug }, { headers: own ? await keepOffice(request, office!.slug) : {} }),
  )

/** Its name does not change with what one of its pages shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}) => (formMethod ? defaultShouldRevalidate : currentParams.office !== nextParams.office)

export default function Office() {
  return <Outlet />
}
