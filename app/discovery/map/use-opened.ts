import { useLocation, useNavigate } from '@remix-run/react'
import { withOpened, openedIn, type Opened } from './opened.ts'
import { ours } from './use-map-state.ts'

/**
 * What is open beside the map, from the page's address. Opening is a step that Back undoes; going on from one to the
 * next is none. `close` goes back where this page itself took that step, and `closed` is the address of the same
 * without scripts.
 */
export function useOpened() {
  const { pathname, search, state } = useLocation()
  const navigate = useNavigate()
  const opened = openedIn(search)
  const stepped = Boolean((state as { opened?: boolean } | null)?.opened)
  const closed = pathname + withOpened(search, null)
  return {
    opened,
    closed,
    open: (next: Opened) =>
      navigate(pathname + withOpened(search, next), {
        replace: opened !== null,
        preventScrollReset: true,
        state: { ...ours, opened: opened === null || stepped },
      }),
    close: () => (stepped ? navigate(-1) : navigate(closed, { replace: true, preventScrollReset: true, state: ours })),
  }
}
