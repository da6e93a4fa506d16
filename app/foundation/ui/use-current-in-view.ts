import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** For a row of links that scrolls sideways on a phone: brings the current one into view when the page changes. */
export function useCurrentInView() {
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (row.current && current)
      row.current.scrollLeft = Math.max(0, current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2)
  }, [pathname])
  return row
}
