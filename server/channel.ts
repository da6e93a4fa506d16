/** Questions and answers between two processes that have a channel: both may ask, both may answer. */

/** One end: `process` in a child, the child in its parent. */
export type End = {
  connected?: boolean
  send?: (message: object, handle?: undefined, options?: undefined, done?: (error: Error | null) => void) => unknown
  on: (name: 'message', hear: (message: unknown) => void) => unknown
}
type Message = { question?: number; about?: string; answer?: number; value?: unknown }
export type Answers = Record<string, (value: unknown) => unknown>

export type Ask = (about: string, value?: unknown) => Promise<unknown>

/**
 * Answers what is asked at this end, and returns how to ask the other. Asking rejects where no answer comes within
 * `patience` milliseconds.
 */
export function converse(end: End, answers: Answers, patience: number): Ask {
  const waiting = new Map<number, (value: unknown) => void>()
  let next = 0
  const tell = (message: Message) => void (end.connected && end.send?.(message, undefined, undefined, () => {}))
  end.on('message', (heard) => {
    const { question, about, answer, value } = (heard ?? {}) as Message
    if (answer !== undefined) waiting.get(answer)?.(value)
    const found = question === undefined || about === undefined ? undefined : answers[about]
    if (found)
      void Promise.resolve(value)
        .then(found)
        .then(
          (result) => tell({ answer: question, value: result }),
          () => {},
        )
  })
  return (about, value) =>
    new Promise((resolve, reject) => {
      const question = next++
      const timer = setTimeout(() => {
        waiting.delete(question)
        reject(new Error(`no answer about ${about}`))
      }, patience)
      waiting.set(question, (result) => {
        clearTimeout(timer)
        waiting.delete(question)
        resolve(result)
      })
      tell({ question, about, value })
    })
}
