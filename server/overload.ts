/**
 * Refusing early. A process that takes every request lets all of them wait; this one takes what it can answer soon and tells the rest at once to
 * come back. What is under way is what Remix works on: from the moment that it gets a request to the first byte of its answer, so that who sends or reads
 * slowly fills nothing.
 */
import { randomInt } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'

/** As many are always taken: a slow machine is no overload, nor are the few requests of one page. */
const alwaysTaken = 8
/** More are taken while the event loop comes round within so many milliseconds, */
const longestLag = 150
/** and never more than so many. */
const mostUnderWay = 32
/** Milliseconds between two looks at the loop. */
const everyLook = 20

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Whether one more request is refused. What somebody typed is refused later than what somebody reads. */
export function isTooMuch({ underWay, lag, writes }: { underWay: number; lag: number; writes: boolean }): boolean {
  const room = writes ? 2 : 1
  return underWay >= mostUnderWay * room || (underWay >= alwaysTaken * room && lag > longestLag)
}

export type Gate = {
  /** Stands before Remix: lets a request through, or has it answered by `refuse`: 503, with Retry-After in so many seconds. */
  pass: (refuse: (request: Request, response: Response, seconds: number) => void) => RequestHandler
  underWay: () => number
  /** Milliseconds by which the loop is late now. */
  lag: () => number
  stop: () => void
}

/** The gate of this process. */
export function gate(): Gate {
  let underWay = 0
  let lastLag = 0
  let lookedAt = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    lastLag = Math.max(0, now - lookedAt - everyLook)
    lookedAt = now
  }, everyLook)
  timer.unref()
  // Requests that come in one breath are looked at before the timer can be: it is late then already.
  const lag = () => Math.max(lastLag, performance.now() - lookedAt - everyLook)
  return {
    underWay: () => underWay,
    lag,
    stop: () => clearInterval(timer),
    pass: (refuse) => (request, response, next) => {
      // Not all at once again: they come back spread over some seconds.
      if (isTooMuch({ underWay, lag: lag(), writes: writing.has(request.method) })) return refuse(request, response, randomInt(2, 6))
      underWay++
      let done = () => {
        underWay--
        done = () => {}
      }
      const writeHead = response.writeHead
      response.writeHead = function (this: Response, ...words: unknown[]) {
        done()
        return (writeHead as (...words: unknown[]) => Response).apply(this, words)
      } as Response['writeHead']
      response.once('close', () => done())
      next()
    },
  }
}
