/**
 * Refusing early. A process that takes every request lets all of them wait; this one takes what it can answer soon and
 * tells the rest at once to come back. What is under way is what stands in line for Remix or what it works on, up to
 * the first byte of the answer, so that who sends or reads slowly fills nothing.
 */
import { randomInt } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'

/**
 * As many are always taken as one browser asks at once: a slow machine is no overload, nor are the few requests of one
 * page.
 */
const alwaysTaken = 6
/** More are taken while the event loop comes round within so many milliseconds, */
const longestLag = 100
/** and never more than so many. */
const mostUnderWay = 12
/**
 * So many are worked on side by side while the loop has no time left; the others stand in line, where they cost
 * nothing. Pages that are ready at the same time are rendered in one turn of the loop, and until it comes round nobody
 * is even heard.
 */
const sideBySide = 4
/**
 * Milliseconds. One more is worked on at every look at which the loop is no later than this: its pages wait for the
 * database, not for the processor.
 */
const hardlyLate = 10
/** Milliseconds between two looks at the loop. */
const everyLook = 20

const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Whether one more request is refused. What somebody typed is refused later than what somebody reads. */
export function isTooMuch({ underWay, lag, writes }: { underWay: number; lag: number; writes: boolean }): boolean {
  const room = writes ? 2 : 1
  return underWay >= mostUnderWay * room || (underWay >= alwaysTaken * room && lag > longestLag)
}

export type Gate = {
  /**
   * Stands before Remix: lets a request through, or has it answered by `refuse`: 503, with Retry-After in so many
   * seconds.
   */
  pass: (refuse: (request: Request, response: Response, seconds: number) => void) => RequestHandler
  underWay: () => number
  /** Milliseconds by which the loop is late now. */
  lag: () => number
  stop: () => void
}

/** The gate of this process. */
export function gate(): Gate {
  const line: (() => void)[] = []
  let working = 0
  let lastLag = 0
  let lookedAt = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    lastLag = Math.max(0, now - lookedAt - everyLook)
    lookedAt = now
    if (lastLag <= hardlyLate) line.shift()?.()
  }, everyLook)
  timer.unref()
  // Requests that come in one breath are looked at before the timer can be: it is late then already.
  const lag = () => Math.max(lastLag, performance.now() - lookedAt - everyLook)
  const underWay = () => working + line.length

  /** Works on a request up to the first byte of its answer, or until its sender has gone. */
  function work(response: Response, next: () => void): void {
    working++
    let done = () => {
      working--
      done = () => {}
      if (working < sideBySide) line.shift()?.()
    }
    const writeHead = response.writeHead
    response.writeHead = function (this: Response, ...words: unknown[]) {
      done()
      return (writeHead as (...words: unknown[]) => Response).apply(this, words)
    } as Response['writeHead']
    response.once('close', () => done())
    next()
  }

  return {
    underWay,
    lag,
    stop: () => clearInterval(timer),
    pass: (refuse) => (request, response, next) => {
      // Not all at once again: they come back spread over some seconds.
      if (isTooMuch({ underWay: underWay(), lag: lag(), writes: writing.has(request.method) }))
        return refuse(request, response, randomInt(2, 6))
      if (working < sideBySide) return work(response, next)
      const turn = () => work(response, next)
      line.push(turn)
      response.once('close', () => line.includes(turn) && line.splice(line.indexOf(turn), 1))
    },
  }
}
