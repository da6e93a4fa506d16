/** Which sectors a presence's own are linked with through the crosswalk, for finding candidates. Pure. */
import { allCodes, ancestorsOf, descendantsOf } from '#app/taxonomy/codes.ts'
import { link } from '#app/taxonomy/crosswalk.ts'
import type { Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { servesAll } from './weights.ts'

type Trading = { kind: OrganisationKind; codes: string[]; seeks: Good[]; offers: Good[] }
type Linked = { near: string[]; wide: string[] }

const known = new Map<string, Linked>()
/**
 * Of one code; kept, because it looks at every code there is (some milliseconds) and offices ask for the same few
 * hundred.
 */
function linkedWith(code: string): Linked {
  let linked = known.get(code)
  if (!linked) {
    const links = allCodes().flatMap(({ key }) => {
      const found = link(code, key)
      return found ? [{ key, near: found.strength !== 'broad' }] : []
    })
    known.set(
      code,
      (linked = { near: links.filter(({ near }) => near).map(({ key }) => key), wide: links.map(({ key }) => key) }),
    )
  }
  return linked
}

/**
 * Code keys linked with any of `codes`, these among them: `near` exactly or closely, by the same activity or by
 * supplying; `wide` also broadly. Unknown codes are linked with themselves only.
 */
export function linkedSectors(codes: string[]): Linked {
  const all = (which: keyof Linked) => [...new Set([...codes, ...codes.flatMap((code) => linkedWith(code)[which])])]
  return { near: all('near'), wide: all('wide') }
}

/**
 * What meets in any sector because it is somebody's very trade (`trade` in weights.ts). `brought`: those codes, with
 * the goods among `seeks` that who carries them brings to a side of this kind. `sought`: the goods that a side with
 * these codes brings to whoever seeks them.
 */
export function tradeMeets({ kind, codes, seeks, offers }: Trading): {
  brought: { codes: string[]; goods: Good[] }[]
  sought: Good[]
} {
  const brought = servesAll
    .filter(({ to }) => !to || to.includes(kind))
    .map(({ codes: theirs, trade = [] }) => ({
      codes: theirs.flatMap((code) => [code, ...descendantsOf(code)]),
      goods: trade.filter((good) => seeks.includes(good)),
    }))
    .filter(({ goods }) => goods.length > 0)
  const own = new Set(codes.flatMap((code) => [code, ...ancestorsOf(code)]))
  const sought = servesAll
    .filter((each) => each.codes.some((code) => own.has(code)))
    .flatMap(({ trade = [] }) => trade.filter((good) => offers.includes(good)))
  return { brought, sought: [...new Set(sought)] }
}
