/**
 * A form that could not be taken, because the server or what it asks was away: the page stays as it is, with what was
 * typed, and says so. The router waits for an answer that never comes, until the form is sent again or another page is
 * asked for; either ends the waiting.
 */
import { useSyncExternalStore } from 'react'

let away = false
const listeners = new Set<() => void>()
const say = (now: boolean) => {
  away = now
  for (const listener of listeners) listener()
}
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether the last form that was sent could not be taken. */
export const useAway = () =>
  useSyncExternalStore(
    listen,
    () => away,
    () => false,
  )

/** Answers of a server, or of a proxy before it, that could not ask whom it had to. */
const unable = [502, 503, 504]

/** Begins to hold such forms. Call once, before the router does its first work. */
export function holdWhatCannotBeTaken(): void {
  const through = window.fetch.bind(window)
  window.fetch = async (where, how) => {
    if ((how?.method ?? 'GET').toUpperCase() !== 'POST') return through(where, how)
    const signal = how?.signal
    say(false)
    try {
      const answer = await through(where, how)
      if (!unable.includes(answer.status)) return answer
    } catch (error) {
      if (signal?.aborted) throw error
    }
    say(true)
    return new Promise<never>((_resolve, reject) =>
      signal?.addEventListener('abort', () => {
        say(false)
        reject(signal.reason as Error)
      }),
    )
  }
}
