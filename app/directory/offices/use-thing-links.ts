import { useLocation } from '@remix-run/react'
import { paths } from '#app/paths.ts'
import { useFrame } from '#app/identity/use-frame.ts'

/**
 * Links to presences and organisations, of other offices too. A member of the office looked at stays in its frame;
 * anybody else is led to the publisher's own page. Another office's page, and one found by searching, knows the way
 * back.
 */
export function useThingLinks() {
  const frame = useFrame()
  const { pathname, search } = useLocation()
  const own = frame?.office && frame.viewer?.role ? frame.office.slug : null
  const fromHere = (of: string) =>
    of !== frame?.office?.slug || pathname === paths.search(of) ? { from: pathname + search } : {}
  return {
    presence: (of: string, id: string) => paths.presence(own ?? of, id, fromHere(of)),
    /** Where one asks to be introduced to whom publishes this: in one's own office, whichever is looked at. */
    meet: (id: string, mine?: string) => paths.meet(own ?? frame?.viewer?.home ?? frame?.office?.slug ?? '', id, mine),
    organisation: (of: string, slug: string) =>
      paths.organisation(own ?? of, slug, { ...(own && own !== of && { of }), ...fromHere(of) }),
  }
}
