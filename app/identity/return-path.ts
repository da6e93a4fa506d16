import { isId } from '#app/foundation/http/id.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { paths } from '#app/paths.ts'

/**
 * Where somebody goes after signing in: the local path in `to`, with the id of a form that was kept for them
 * (`?kept=`), so that the page they were on comes back filled in.
 */
export function returnPath(source: FormData | URLSearchParams): string {
  const to = source.get('to')
  const kept = source.get('kept')
  const path = localPath(typeof to === 'string' ? to : null)
  if (typeof kept !== 'string' || !isId(kept)) return path
  const url = new URL(path, 'http://site')
  url.searchParams.set('kept', kept)
  return url.pathname + url.search
}

/** The same for a link that carries it on; nothing from nowhere in particular. */
export function carriedPath(source: FormData | URLSearchParams): string | undefined {
  const path = returnPath(source)
  return path === '/' ? undefined : path
}

/**
 * Where somebody goes who has just signed in: the page they came from, and from nowhere in particular to where they
 * belong.
 */
export function afterSigningIn(source: FormData | URLSearchParams): string {
  const path = returnPath(source)
  return path === '/' || path.startsWith('/?') ? paths.begin() : path
}
