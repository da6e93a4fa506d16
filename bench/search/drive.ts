/**
 * The load: so many clients, each asking its next question when the last was answered. One process with one pool of
 * connections for every side, so that asking costs each side the same; what it costs is measured beside it.
 */
import http from 'node:http'
import type { Work } from './resources.ts'

/**
 * Something that answers questions by their number, and throws where an answer is not what it was when it was checked.
 */
export type Side = {
  name: string
  /** How many questions it knows. */
  count: number
  ask: (question: number) => Promise<void>
  /** Before each slice, untimed. */
  before?: () => Promise<void>
  /** What the processes that answer have worked so far. */
  work: () => Work | null
}

/**
 * `times`: milliseconds, one a question asked; `asked`: which question each was. `work`: milliseconds of processor time
 * a question, by process; null where not known.
 */
export type Slice = { times: number[]; asked: number[]; seconds: number; rate: number; work: Work | null }

/**
 * Asks a side with `clients` at once for at least so many seconds, and then to the end of the mix: every slice has
 * every question as often as any other.
 */
export async function drive(side: Side, clients: number, seconds: number): Promise<Slice> {
  await side.before?.()
  const [times, asked]: [number[], number[]] = [[], []]
  const worked = side.work()
  const began = performance.now()
  let next = 0
  let end = Number.POSITIVE_INFINITY
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (;;) {
        if (next > 0 && next % side.count === 0 && performance.now() - began >= seconds * 1000)
          end = Math.min(end, next)
        if (next >= end) return
        const question = next++ % side.count
        const from = performance.now()
        await side.ask(question)
        times.push(performance.now() - from)
        asked.push(question)
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  return { times, asked, seconds: took, rate: times.length / took, work: between(worked, side.work(), times.length) }
}

function between(from: Work | null, to: Work | null, questions: number): Work | null {
  if (!from || !to) return null
  const each = (name: keyof Work) => ((to[name] - from[name]) * 1000) / questions
  return { web: each('web'), meilisearch: each('meilisearch'), postgres: each('postgres'), bench: each('bench') }
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
export type Sent = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }
export type Answered = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** One request over a kept connection, its answer read whole. No compression is asked for. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        agent,
        method,
        headers: body === undefined ? headers : { ...headers, 'Content-Length': Buffer.byteLength(body) },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        )
        response.once('error', reject)
      },
    )
    request.once('error', reject)
    request.end(body)
  })
}

/** How often `mark` is in an answer. */
export function countOf(body: Buffer, mark: string): number {
  let count = 0
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) count++
  return count
}
