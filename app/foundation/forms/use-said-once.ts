import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/** What goes with the word (`?done=`) that says what was just done: how many, where, who. */
const details = ['published', 'asked', 'looking', 'added']

/**
 * What was done is said once: the word that says it leaves the address, so that whoever loads the page again, or gets
 * its address from somebody, does not read that they have just done it. The page goes on showing it until it is left.
 * What can be taken back (`with`) stays: the way back to it offers that.
 */
export function useSaidOnce(): void {
  const { pathname, search, hash, key } = useLocation()
  useEffect(() => {
    const words = new URLSearchParams(search)
    if (words.has('with') || !words.has('done')) return
    for (const name of ['done', ...details]) words.delete(name)
    const rest = words.toString()
    // The browser's own: the router keeps what it shows.
    window.history.replaceState(window.history.state, '', `${pathname}${rest && `?${rest}`}${hash}`)
    // `key`: a form that is refused leads here again, with the word.
  }, [pathname, search, hash, key])
}
