import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/** Words of an address that say what was just done. */
const sayings = ['done', 'said', 'published']
/** What goes with them. */
const details = ['asked', 'looking']

/**
 * What was done is said once: the words that say it leave the address, so that whoever loads the page again, or gets
 * its address from somebody, does not read that they have just done it. The page goes on showing it until it is left.
 * What can be taken back (`with`) stays: the way back to it offers that.
 */
export function useSaidOnce(): void {
  const { pathname, search, hash } = useLocation()
  useEffect(() => {
    const words = new URLSearchParams(search)
    if (words.has('with') || !sayings.some((name) => words.has(name))) return
    for (const name of [...sayings, ...details]) words.delete(name)
    const rest = words.toString()
    // The browser's own: the router keeps what it shows.
    window.history.replaceState(window.history.state, '', `${pathname}${rest && `?${rest}`}${hash}`)
  }, [pathname, search, hash])
}
