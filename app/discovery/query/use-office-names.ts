import { useMatches } from '@remix-run/react'

type Given = { offices?: Record<string, string>; found?: { offices?: Record<string, string> } | null }

/** The names of offices by slug, as the page's loader found them for its filters: slugs are for addresses. */
export function useOfficeNames(): Record<string, string> {
  const given = useMatches().at(-1)?.data as Given | undefined
  return given?.offices ?? given?.found?.offices ?? {}
}
