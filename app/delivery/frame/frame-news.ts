/** When the frame around every page is read anew. Pure. */
type Move = {
  currentParams: { office?: string }
  nextParams: { office?: string }
  currentUrl: URL
  nextUrl: URL
  formMethod?: string
  defaultShouldRevalidate: boolean
}

/**
 * The frame depends on the office, on the language and on who is signed in, not on the page or its query: it is read
 * anew for another office or language, after a form that may have changed something, and when the page itself is asked
 * for again.
 */
export function frameIsNews({
  currentParams,
  nextParams,
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: Move): boolean {
  if (currentParams.office !== nextParams.office) return true
  if (formMethod !== undefined && formMethod !== 'GET') return true
  if (currentUrl.searchParams.get('lang') !== nextUrl.searchParams.get('lang')) return true
  return defaultShouldRevalidate && currentUrl.href === nextUrl.href
}
