/**
 * Search while typing: results at once, counts and the URL when the typing stops. Without scripts the form is an
 * ordinary one.
 */
import { useLocation, useNavigate, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { keepMapState } from '#app/discovery/map/map-state.ts'
import { paths } from '#app/paths.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { readFilters, writeFilters, type Filters } from '#app/discovery/query/filters.ts'

export type Hits = { q: string; total: number; page: number; pageSize: number; presences: Presence[] }

const pauses = { hits: 120, settled: 700 }

/** What the form says now. */
function filtersOf(form: HTMLFormElement): Filters {
  const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return readFilters(new URLSearchParams(pairs), { office: true }).filters
}

/**
 * `read` are the filters of the page's URL. Answers with those that hold by now (what was just chosen counts before its
 * answer is here, so that a box stays ticked), the form's ref, the hits of words still being typed, and what to call on
 * typing and on any other change.
 */
export function useLiveSearch(office: string, read: Filters) {
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const location = useLocation()
  const under = useNavigation().state !== 'idle'
  // What somebody typed or chose holds until the page has its answer, with its counts: it says of which page it was, so
  // that no late effect takes it away. Who chooses while an answer is on its way does so on the page before it.
  const [hits, setHits] = useState<{ of: string; found: Hits } | null>(null)
  const [ahead, setAhead] = useState<{ of: string; chosen: Filters } | null>(null)
  // Done with: coming back to that page must not bring it back.
  if (ahead && !under && ahead.of !== location.key) setAhead(null)
  if (hits && hits.of !== location.key) setHits(null)
  const waiting = useRef<{ timers: ReturnType<typeof setTimeout>[]; asked: AbortController | null }>({
    timers: [],
    asked: null,
  })

  const forget = () => {
    waiting.current.timers.forEach(clearTimeout)
    waiting.current.asked?.abort()
    waiting.current = { timers: [], asked: null }
  }
  // Leaving the page ends what was asked.
  useEffect(() => forget, [location.key])

  const go = (replace: boolean) => {
    forget()
    if (!form.current) return
    const chosen = filtersOf(form.current)
    setAhead({ of: location.key, chosen })
    navigate(paths.search(office, keepMapState(writeFilters(chosen), location.search)), {
      replace,
      preventScrollReset: true,
    })
  }
  // What somebody typed or ticked before the scripts had arrived.
  useEffect(() => {
    if (form.current && writeFilters(filtersOf(form.current)) !== writeFilters({ ...read, page: 1 })) go(false)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes alive
  }, [])
  const askHits = async () => {
    if (!form.current) return
    const asked = (waiting.current.asked = new AbortController())
    try {
      const answer = await fetch(paths.searchHits(office, writeFilters(filtersOf(form.current))), {
        signal: asked.signal,
      })
      if (answer.ok) setHits({ of: location.key, found: (await answer.json()) as Hits })
    } catch {
      // Overtaken by the next letter, or the line is down: the settled search says so.
    }
  }
  const typed = () => {
    forget()
    waiting.current.timers = [setTimeout(() => void askHits(), pauses.hits), setTimeout(() => go(true), pauses.settled)]
  }

  return {
    filters: ahead?.chosen ?? read,
    hits: hits?.found ?? null,
    form,
    typed,
    change: () => go(false),
  }
}
