import { useEffect, useState } from 'react'
import type { SectorScheme } from '#app/taxonomy/codes.ts'

/** Codes by taxonomy, the usual one first. */
export type FoundSectors = { scheme: SectorScheme; codes: string[] }[]
type Answer = { groups: { taxonomy: SectorScheme; sectors: { code: string }[] }[] }

const pause = 180
const nothing: { found: FoundSectors; away: boolean; settled: boolean } = { found: [], away: false, settled: false }

/**
 * What the route /sectors answers at this address, a moment after it stops changing; nothing for null. The answer
 * before stays until the next one is here. `settled`: this address is answered; `away`: the route did not answer, or
 * the line is down.
 */
export function useFoundSectors(address: string | null) {
  const [state, setState] = useState(nothing)
  useEffect(() => {
    if (address === null) return setState(nothing)
    setState((before) => ({ ...before, settled: false }))
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(address, { signal: stop.signal })
        .then((answer) =>
          answer.ok ? (answer.json() as Promise<Answer>) : Promise.reject(new Error(String(answer.status))),
        )
        .then(({ groups }) =>
          setState({
            found: groups.map(({ taxonomy, sectors }) => ({
              scheme: taxonomy,
              codes: sectors.map(({ code }) => code),
            })),
            away: false,
            settled: true,
          }),
        )
        .catch(() => {
          if (!stop.signal.aborted) setState({ found: [], away: true, settled: true })
        })
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [address])
  return state
}
