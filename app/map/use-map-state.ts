import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { withMapState, type MapState } from './map-state.ts'
import { inYear, type MapView } from './map-view.ts'

const memory = 'kogge-map-view'
const remembered = () => {
  try {
    return localStorage.getItem(memory)
  } catch {
    return null
  }
}
/** A slider is moved through many years; the address follows when it rests. */
const rest = 600

/**
 * What is chosen on the map. `to` gives the address of another choice; `setYear` shows a year at once. Globe or flat is the address's, or
 * else what this browser remembers.
 */
export function useMapState(view: MapView) {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const [year, setYear] = useState(view.state.year)
  const [globe, setGlobe] = useState(view.state.view === 'globe')
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => setYear(view.state.year), [view.state.year, view.state.layer])
  useEffect(() => {
    if (view.state.view !== null) setGlobe(view.state.view === 'globe')
    else if (remembered() === 'globe') setGlobe(true)
  }, [view.state.view])
  useEffect(() => () => clearTimeout(waiting.current), [])

  const shown = useMemo(() => inYear(view, year), [view, year])
  const state: MapState = { ...view.state, year }
  const to = (change: Partial<MapState>) => pathname + withMapState(search, { ...state, ...change })
  const go = (change: Partial<MapState>) => navigate(to(change), { replace: true, preventScrollReset: true })
  return {
    view: shown, globe, to,
    setYear: (next: number | null) => {
      setYear(next)
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => go({ year: next }), rest)
    },
    turn: () => {
      const next = globe ? 'flat' : 'globe'
      setGlobe(!globe)
      try {
        localStorage.setItem(memory, next)
      } catch {
        // A browser that remembers nothing still turns.
      }
      go({ view: next })
    },
  }
}
