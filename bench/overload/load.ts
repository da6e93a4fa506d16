/**
 * Load from outside: so many clients that ask when they were answered, and so many requests a second whether anybody is
 * answered or not.
 */
import http from 'node:http'

export type Asked = { path: string; headers: Record<string, string> }
/** `status` 0: no answer came. `retry`: whether it says when to come back. */
export type Outcome = { status: number; ms: number; retry: boolean }

/** Milliseconds after which a request counts as not answered. */
const patience = 30_000
/** Requests that may wait for an answer at once; beyond that the generator itself would be what is measured. */
const mostOpen = 4_000

/** Asks once and reads the answer to its end. Without `agent` over a connection of its own. */
function ask(base: string, { path, headers }: Asked, agent: http.Agent | false = false): Promise<Outcome> {
  const from = performance.now()
  const outcome = (status: number, retry = false): Outcome => ({ status, ms: performance.now() - from, retry })
  return new Promise((resolve) => {
    const request = http.get(base + path, { agent, headers, timeout: patience }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(outcome(answer.statusCode!, Number(answer.headers['retry-after']) > 0)))
      answer.once('error', () => resolve(outcome(0)))
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(outcome(0)))
  })
}

/** Answers 200 a second, with `clients` at once over kept connections, for so many seconds. */
export async function served(base: string, mix: readonly Asked[], clients: number, seconds: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true })
  const began = performance.now()
  const until = began + seconds * 1000
  let [next, good] = [0, 0]
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) if ((await ask(base, mix[next++ % mix.length], agent)).status === 200) good++
    }),
  )
  agent.destroy()
  return good / ((performance.now() - began) / 1000)
}

export type Flood = { outcomes: Outcome[]; health: Outcome[]; seconds: number; unsent: number }

/**
 * Sends `rate` requests a second for so many seconds: every second one over a kept connection, as a proxy does, the
 * others over connections of their own, as a crowd does. Beside them `/healthz` is asked five times a second, each over
 * a connection of its own.
 */
export async function flood(base: string, mix: readonly Asked[], rate: number, seconds: number): Promise<Flood> {
  const agent = new http.Agent({ keepAlive: true })
  const asked: Promise<Outcome>[] = []
  const health: Promise<Outcome>[] = []
  let [sent, open, unsent] = [0, 0, 0]
  const began = performance.now()
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const passed = (performance.now() - began) / 1000
      while (health.length < Math.min(passed, seconds) * 5) health.push(ask(base, { path: '/healthz', headers: {} }))
      for (; sent < Math.min(passed, seconds) * rate; sent++) {
        if (open >= mostOpen) unsent++
        else {
          open++
          asked.push(ask(base, mix[sent % mix.length], sent % 2 === 0 ? agent : false).finally(() => open--))
        }
      }
      if (passed < seconds) return
      clearInterval(timer)
      resolve()
    }, 10)
  })
  const took = (performance.now() - began) / 1000
  const flooded = { outcomes: await Promise.all(asked), health: await Promise.all(health), seconds: took, unsent }
  agent.destroy()
  return flooded
}
