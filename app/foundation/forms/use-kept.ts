import { useActionData, useLocation, useRouteLoaderData } from '@remix-run/react'

/** What somebody typed on the page at `path` before they had to sign in: the fields of its form. */
export type Kept = { path: string; fields: [string, string][] }

/**
 * What somebody typed on this page and sent after their session had ended, read back by the frame after they signed in
 * (`?kept=id`, kept-forms.server.ts); null where there is nothing, and once the page answered what was sent again.
 */
export function useKept(): [string, string][] | null {
  const frame = useRouteLoaderData('root') as { kept?: Kept | null } | undefined
  const { pathname } = useLocation()
  const answered = useActionData() !== undefined
  return !answered && frame?.kept?.path === pathname ? frame.kept.fields : null
}
