/** Which sectors a presence's own are linked with through the crosswalk, for finding candidates. Pure. */
import { allCodes } from '#app/taxonomy/codes.ts'
import { link } from '#app/taxonomy/crosswalk.ts'

type Linked = { near: string[]; wide: string[] }

const known = new Map<string, Linked>()
/** Of one code; kept, because it looks at every code there is (some milliseconds) and offices ask for the same few hundred. */
function linkedWith(code: string): Linked {
  let linked = known.get(code)
  if (!linked) {
    const links = allCodes().flatMap(({ key }) => {
      const found = link(code, key)
      return found ? [{ key, near: found.strength !== 'broad' }] : []
    })
    known.set(code, (linked = { near: links.filter(({ near }) => near).map(({ key }) => key), wide: links.map(({ key }) => key) }))
  }
  return linked
}

/**
 * Code keys linked with any of `codes`, these among them: `near` exactly or closely, by the same activity or by supplying; `wide` also
 * broadly. Unknown codes are linked with themselves only.
 */
export function linkedSectors(codes: string[]): Linked {
  const all = (which: keyof Linked) => [...new Set([...codes, ...codes.flatMap((code) => linkedWith(code)[which])])]
  return { near: all('near'), wide: all('wide') }
}
