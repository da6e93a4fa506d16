import { useLocation, useNavigate, useNavigation } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
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
/** Goes with every address that the map itself asks for. */
export const ours = { map: true }

/**
 * What is chosen on the map. `to` gives the address of another choice; `setYear` shows a year at once, and the address
 * follows when it rests; with `passing` the years pass by and it does not. Globe or flat is the address's, or else what
 * this browser remembers.
 */
export function useMapState(view: MapView) {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const next = useNavigation().location
  const [year, show] = useState(view.state.year)
  const [globe, setGlobe] = useState(view.state.view === 'globe')
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const running = useRef(false)
  const forget = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = null
  }, [])
  // What comes in while the reader is further on is not what they see.
  useEffect(() => {
    if (waiting.current === null && !running.current) show(view.state.year)
  }, [view.state.year, view.state.layer])
  useEffect(() => {
    if (view.state.view !== null) setGlobe(view.state.view === 'globe')
    else if (remembered() === 'globe') setGlobe(true)
  }, [view.state.view])
  // Whoever goes somewhere else meanwhile is not called back.
  useEffect(() => {
    if (next && !(next.state as Partial<typeof ours> | null)?.map) forget()
  }, [next, forget])
  useEffect(() => forget, [forget])

  const shown = useMemo(() => inYear(view, year), [view, year])
  const state: MapState = { ...view.state, year }
  const to = (change: Partial<MapState>) => pathname + withMapState(search, { ...state, ...change })
  const go = (change: Partial<MapState>) => {
    forget()
    navigate(to(change), { replace: true, preventScrollReset: true, state: ours })
  }
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  const setYear = useCallback(
    (chosen: number | null, { passing = false } = {}) => {
      show(chosen)
      forget()
      running.current = passing
      if (!passing) waiting.current = setTimeout(() => latest.current({ year: chosen }), rest)
    },
    [forget],
  )
  return {
    view: shown,
    globe,
    to,
    setYear,
    turn: () => {
      const turned = globe ? 'flat' : 'globe'
      setGlobe(!globe)
      try {
        localStorage.setItem(memory, turned)
      } catch {
        // A browser that remembers nothing still turns.
      }
      go({ view: turned })
    },
  }
}
