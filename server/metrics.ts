/**
 * What a monitoring server reads at `/metrics`: what the web processes counted, together, and what waits in Postgres.
 */
import { timingSafeEqual } from 'node:crypto'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { AggregatorRegistry, Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { openPool, type DatabaseConfig, type Sql } from '#db/client.server.ts'
import type { Role } from '#db/roles.server.ts'
import { connections, mailWaits, outboxWaits } from '#db/waiting.server.ts'
import { sessionCookieName } from '#app/identity/session-cookie.ts'
import { headers } from './headers.ts'
import type { Gate } from './overload.ts'
import { answerPlainly } from './plain-page.ts'

export type Figures = object[]
export type Counting = {
  observe: (request: Request, response: Response, seconds: number) => void
  /** Counts a request that was refused because there was too much. */
  shed: () => void
  /** What is under way is read from this gate from now on. */
  watch: (gate: Gate) => void
  /** What this process has counted, for whoever puts the processes together. */
  own: () => Promise<Figures>
}

/** Counters of this process. */
export function counting(): Counting {
  let gate: Gate | undefined
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const duration = new Histogram({
    name: 'kogge_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'status'] as const,
    registers,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  })
  const failures = new Counter({
    name: 'kogge_http_failures_total',
    help: 'Answers with a 5xx status, those refused for overload left out',
    registers,
  })
  const limited = new Counter({
    name: 'kogge_http_limited_total',
    help: 'Answers 429: somebody did something too often',
    registers,
  })
  const shed = new Counter({
    name: 'kogge_http_shed_total',
    help: 'Requests answered 503 at once because there was too much',
    registers,
  })
  new Gauge({
    name: 'kogge_http_under_way',
    help: 'Requests that are being answered',
    registers,
    collect() {
      this.set(gate?.underWay() ?? 0)
    },
  })
  new Gauge({
    name: 'kogge_event_loop_lag_seconds',
    help: 'By how much the event loop is late now; of several processes the latest',
    registers,
    aggregator: 'max',
    collect() {
      this.set((gate?.lag() ?? 0) / 1000)
    },
  })
  return {
    observe: (request, response, seconds) => {
      duration.observe({ method: request.method, status: `${Math.floor(response.statusCode / 100)}xx` }, seconds)
      if (response.statusCode === 429) limited.inc()
      if (response.statusCode >= 500 && !response.locals.shed) failures.inc()
    },
    shed: () => shed.inc(),
    watch: (watched) => void (gate = watched),
    own: () => register.getMetricsAsJSON(),
  }
}

const roles: Role[] = ['kogge_identity', 'kogge_member', 'kogge_visitor', 'kogge_indexer']

export type Postgres = { ask: (processes: number) => Promise<Figures>; stop: () => Promise<void> }

/**
 * Asks Postgres what waits in it and how full the pools are, over a connection a role that is open only while somebody
 * asks.
 */
export function postgresFigures(database: DatabaseConfig): Postgres {
  const sqls = roles.map((role) => openPool(database, role, { max: 1 }))
  return {
    ask: (processes) => waiting(sqls, processes),
    stop: async () => void (await Promise.all(sqls.map((sql) => sql.end({ timeout: 1 })))),
  }
}

/** Where Postgres does not answer they are left out, and `kogge_postgres_up` is 0. */
async function waiting(sqls: Sql[], processes: number): Promise<Figures> {
  const register = new Registry()
  const registers = [register]
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  gauge('kogge_web_processes', 'Processes that share the port and told what they counted').set(processes)
  const asked = await Promise.all([
    outboxWaits(sqls.at(-1)!),
    mailWaits(sqls.at(-1)!),
    Promise.all(sqls.map(connections)),
  ]).catch(() => null)
  gauge('kogge_postgres_up', 'Whether Postgres answers').set(asked ? 1 : 0)
  if (asked) {
    const [outbox, mail, pools] = asked
    gauge('kogge_search_outbox_entries', 'Changes that the search index has not got, counted to 100,000').set(
      outbox.entries,
    )
    gauge('kogge_search_outbox_lag_seconds', 'Age of the oldest of them').set(outbox.seconds)
    gauge('kogge_mail_queue_entries', 'Mails that have not gone out, counted to 100,000').set(mail.entries)
    gauge('kogge_mail_queue_lag_seconds', 'Age of the oldest of them').set(mail.seconds)
    const pool = new Gauge({
      name: 'kogge_postgres_connections',
      help: 'Connections of Kogge by role and by what they do',
      labelNames: ['role', 'state'] as const,
      registers,
    })
    for (const { role, state, connections: count } of pools.flat()) pool.set({ role, state }, count)
  }
  return register.getMetricsAsJSON()
}

/**
 * `GET /metrics`. `all` gives the figures of every web process. With a `token` it is shown to whoever brings that;
 * without one only on a socket of its own (`alone`), and elsewhere there is no such page.
 */
export function metricsPage({
  token,
  alone,
  all,
  postgres,
}: {
  token: string | undefined
  alone: boolean
  all: () => Promise<Figures[]>
  postgres: Postgres
}): RequestHandler {
  return async (request, response, next) => {
    if (!token && !alone) return void answerPlainly(request, response, { status: 404, reason: 'missing' })
    if (token && !brings(request.headers.authorization, token))
      return void response.status(403).type('text/plain').send('Metrics are shown to whoever brings METRICS_TOKEN.\n')
    try {
      const counted = await all()
      const together = AggregatorRegistry.aggregate([...counted, await postgres.ask(counted.length)])
      response
        .type(together.contentType)
        .set('Cache-Control', 'no-store')
        .send(await together.metrics())
    } catch (error) {
      next(error)
    }
  }
}

/** The socket of its own that METRICS_PORT opens: the page, and nothing else. */
export function metricsSite(page: RequestHandler): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(headers({ https: false, session: sessionCookieName(false) }))
  app.get('/metrics', page)
  return app
}

function brings(authorization: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
