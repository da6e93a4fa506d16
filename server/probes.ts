/** The answers for machines: does the process live, is it ready, what has it counted. */
import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { DatabaseConfig } from '#db/client.server.ts'
import { openPool } from '#db/client.server.ts'
import { pendingMigrations } from '#db/migrate.server.ts'
import type { Meili } from './data-folder.ts'

/** Milliseconds after which a service that does not answer counts as away. */
const patience = 2_000

type Check = { ok: boolean; reason?: string }
export type Readiness = { ready: boolean; postgres: Check; migrations: Check; meilisearch: Check }

/** Asks Postgres and Meilisearch. `stop` closes the connection that it keeps for that. */
export function readiness(database: DatabaseConfig, meili: Meili): { ask: () => Promise<Readiness>; stop: () => Promise<void> } {
  const sql = openPool(database, 'kogge_visitor', { max: 1 })
  const ask = async (): Promise<Readiness> => {
    const [pending, search] = await Promise.all([inTime(pendingMigrations(sql)).catch((error: unknown) => error as Error), meilisearch(meili)])
    const postgres: Check = pending instanceof Error && !missesList(pending) ? { ok: false, reason: 'Postgres does not answer' } : { ok: true }
    const migrations: Check = !Array.isArray(pending)
      ? { ok: false, reason: postgres.ok ? 'no migrations were applied' : 'unknown while Postgres does not answer' }
      : pending.length === 0 ? { ok: true } : { ok: false, reason: `not applied: ${pending.join(', ')}` }
    return { ready: postgres.ok && migrations.ok && search.ok, postgres, migrations, meilisearch: search }
  }
  return { ask, stop: () => sql.end({ timeout: 1 }) }
}

const missesList = (error: Error) => (error as { code?: string }).code === '42P01'

async function meilisearch({ url }: Meili): Promise<Check> {
  const answer = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(patience) }).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok ? { ok: true } : { ok: false, reason: 'Meilisearch does not answer' }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** `GET /readyz`: 200 or 503, with a JSON object that says which part is not ready. */
export const readyz = (ask: () => Promise<Readiness>): RequestHandler => async (_request, response) => {
  const answer = await ask()
  response.status(answer.ready ? 200 : 503).set('Cache-Control', 'no-store').json(answer)
}

export type Metrics = { observe: (request: Request, response: Response, seconds: number) => void; show: RequestHandler }

/** Counters of this process. Shown to loopback without a proxy in between, or to whoever brings `token` as a bearer token. */
export function metrics(token: string | undefined): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const labelNames = ['method', 'status'] as const
  const duration = new Histogram({
    name: 'kogge_http_request_seconds', help: 'Time to answer a request', labelNames, registers: [register],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  })
  const failures = new Counter({ name: 'kogge_http_failures_total', help: 'Answers with a 5xx status', registers: [register] })
  return {
    observe: (request, response, seconds) => {
      duration.observe({ method: request.method, status: `${Math.floor(response.statusCode / 100)}xx` }, seconds)
      if (response.statusCode >= 500) failures.inc()
    },
    show: async (request, response) => {
      const near = /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') && !request.headers['x-forwarded-for'] && !request.headers.forwarded
      const allowed = token ? brings(request.headers.authorization, token) : near
      if (!allowed) return void response.status(403).type('text/plain').send('Metrics are shown to this machine, or with METRICS_TOKEN.\n')
      response.type(register.contentType).send(await register.metrics())
    },
  }
}

function brings(authorization: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
