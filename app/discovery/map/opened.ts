/** What is open beside the map, as the page's address says it: sharing, reloading and going back all know it. Pure. */
import type { ShouldRevalidateFunction } from '@remix-run/react'
import { isCell } from '#search/cells.ts'
import { isCountry } from '#app/taxonomy/countries.ts'

/** A country's desk, or one place (a map cell) in it. */
export type Opened = { iso: string } | { cell: string }

export const openedParameters = ['desk', 'cell'] as const

/** What an address (`?…`) says is open; null for nothing, or for what is none. */
export function openedIn(search: string): Opened | null {
  const parameters = new URLSearchParams(search)
  const [iso, cell] = [(parameters.get('desk') ?? '').toUpperCase(), parameters.get('cell') ?? '']
  return isCountry(iso) ? { iso } : isCell(cell) ? { cell } : null
}

/** `search` with this open, or nothing; the rest of the address stays. */
export function withOpened(search: string, opened: Opened | null): string {
  const parameters = new URLSearchParams(search)
  for (const name of openedParameters) parameters.delete(name)
  if (opened) parameters.set('iso' in opened ? 'desk' : 'cell', 'iso' in opened ? opened.iso : opened.cell)
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/** A page is not fetched anew, and a search not counted twice, because something opens or closes beside its map. */
export const unlessOpened: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }) =>
  defaultShouldRevalidate &&
  (Boolean(formMethod) ||
    currentUrl.pathname !== nextUrl.pathname ||
    currentUrl.search === nextUrl.search ||
    withOpened(currentUrl.search, null) !== withOpened(nextUrl.search, null))
