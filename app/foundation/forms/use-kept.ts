import { useActionData, useLocation, useRouteLoaderData } from '@remix-run/react'

type Kept = { kept?: { path: string; fields: [string, string][] } | null }

/**
 * What somebody typed on this page and sent after their session had ended, read back by the frame after they signed in
 * (`?kept=id`, kept-forms.server.ts); null where there is nothing, and once the page answered what was sent again.
 */
export function useKept(): [string, string][] | null {
  const frame = useRouteLoaderData('root') as Kept | undefined
  const { pathname } = useLocation()
  const answered = useActionData() !== undefined
  return !answered && frame?.kept?.path === pathname ? frame.kept.fields : null
}
