import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Where the focus stays: with whoever types, and where the page itself put it (a summary of errors, what was just
 * done).
 */
const stays = (active: Element | null): boolean =>
  active instanceof HTMLElement &&
  (active.matches('input, textarea, select') || active.isContentEditable || active.matches('main [tabindex="-1"]'))

/**
 * Another page without a load is silent in a browser: its title is announced here, and the focus goes to its heading
 * (or the place that the address names), so that a screen reader and the Tab key begin there. Another query of the same
 * page is no other page.
 */
export function PageChange() {
  const { pathname, hash } = useLocation()
  const shown = useRef(pathname)
  const announced = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (announced.current) announced.current.textContent = document.title
    if (stays(document.activeElement)) return
    const place =
      (hash && document.getElementById(decodeURIComponent(hash.slice(1)))) ||
      document.querySelector<HTMLElement>('main h1') ||
      document.querySelector<HTMLElement>('main')
    if (place && place.tabIndex < 0) place.tabIndex = -1
    place?.focus({ preventScroll: true })
  }, [pathname, hash])
  return <p ref={announced} aria-live="polite" className="sr-only" />
}
