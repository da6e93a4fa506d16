/**
 * The site as one Express application: guard, files of the build, probes, Remix. What it answers with is the same in
 * production and in development; only where the build comes from differs.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { Logger } from 'pino'
import { sessionCookieName } from '#app/identity/session-cookie.ts'
import type { Env } from '#app/env.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { whileAway } from './away.ts'
import { guard } from './guard.ts'
import { headers } from './headers.ts'
import { counting, type Counting } from './metrics.ts'
import { gate, type Gate } from './overload.ts'
import { answerPlainly } from './plain-page.ts'
import { readyz, type Readiness } from './probes.ts'

export type SiteOptions = {
  env: Env
  log: Logger
  /** The Remix build, or how to make the present one (development). */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** In development: answers modules from the sources. */
  sources?: RequestHandler
  ready: () => Promise<Readiness>
  /**
   * What the process brings: its counters, its gate, what it knows together with others, its page of figures. A site
   * without them makes its own.
   */
  around?: { counted: Counting; gate: Gate; isFirst: LoadContext['isFirst']; metrics: RequestHandler }
}

/**
 * What loaders and actions get as `context`. `ip` is the asker's address, believed from a proxy only where TRUST_PROXY
 * says so. `isFirst`: whether none of the web processes saw this mark within half an hour. `sent`: the form that came
 * with the request.
 */
export type LoadContext = {
  requestId: string
  nonce: string
  ip: string
  isFirst?: (mark: string) => Promise<boolean>
  sent?: { action: string; type: string; body: Buffer }
}

export function site({ env, log, build, sources, ready, around }: SiteOptions): Express {
  const app = express()
  const { counted, gate: load } = around ?? { counted: counting(), gate: gate() }
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.set('etag', false)
  app.use(named(log, counted.observe))
  const https = env.PUBLIC_URL?.startsWith('https:') ?? false
  app.use(headers({ https, session: sessionCookieName(https) }))
  app.use(guard({ publicHost: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).host : null, behindProxy: env.TRUST_PROXY > 0 }))
  app.get('/healthz', (_request, response) => void response.set('Cache-Control', 'no-store').json({ alive: true }))
  app.get('/readyz', readyz(ready))
  if (around) app.get('/metrics', around.metrics)
  app.use(compression())
  if (sources) app.use(sources)
  else {
    const files = { redirect: false, index: false, dotfiles: 'ignore' as const }
    // Names of files in assets/ carry a hash of their content: they never change.
    app.use(
      '/assets',
      express.static(path.resolve('build/client/assets'), {
        ...files,
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    )
    app.use(express.static(path.resolve('build/client'), { ...files, maxAge: '1h' }))
  }
  const remix = createRequestHandler({
    build: typeof build === 'function' ? async () => whileAway(limited(await build())) : whileAway(limited(build)),
    mode: env.NODE_ENV,
    getLoadContext: ({ originalUrl, headers }, { locals: { requestId, nonce, ip, body } }): LoadContext => ({
      requestId,
      nonce,
      ip,
      isFirst: around?.isFirst,
      ...(body?.length > 0 && {
        sent: {
          action: localPath(originalUrl.replace(/\.data(?=$|\?)/, '')),
          type: headers['content-type'] ?? '',
          body,
        },
      }),
    }),
  })
  const busy = load.pass((request, response, seconds) => {
    counted.shed()
    response.locals.shed = true
    void answerPlainly(request, response, { status: 503, reason: 'overloaded', retryAfter: seconds })
  })
  app.all('*', busy, (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    response.locals.ip = request.ip ?? ''
    void remix(replayed(request, response), response, next)
  })
  app.use(failed(log))
  return app
}

/**
 * The build with the limits that it brings (app/identity/limit-routes.server.ts): imported from here they would have
 * modules and pools of their own.
 */
const limited = (build: ServerBuild): ServerBuild =>
  build.routes
    ? (build.entry.module as unknown as { limited: (build: ServerBuild) => ServerBuild }).limited(build)
    : build

/** Gives the request its number and logs it when it is answered. Probes are logged at `debug`. */
function named(log: Logger, observe: (request: Request, response: Response, seconds: number) => void): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint()
    const requestId = randomUUID()
    response.locals.requestId = requestId
    response.setHeader('X-Request-Id', requestId)
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9
      observe(request, response, seconds)
      const { pathname } = URL.canParse(request.originalUrl, 'http://x')
        ? new URL(request.originalUrl, 'http://x')
        : { pathname: '' }
      const quiet = /^\/(healthz|readyz|metrics|assets\/)/.test(pathname) && response.statusCode < 400
      // The path only: a query can hold what somebody looks for, and secret links are cut.
      const secretless = pathname.replace(
        /^\/(account\/address|confirm|reset|invitations|digest|calendar)\/.+/,
        '/$1/…',
      )
      log[quiet ? 'debug' : 'info'](
        {
          requestId,
          method: request.method,
          path: secretless,
          status: response.statusCode,
          ms: Math.round(seconds * 1000),
          ...(response.writableFinished ? {} : { cut: true }),
        },
        'answered',
      )
    })
    next()
  }
}

/** The request with the body that the guard has read already, in the shape that the adapter reads. */
function replayed(request: Request, response: Response): Request {
  const body = response.locals.body as Buffer | undefined
  if (!body) return request
  const { method, headers, originalUrl, protocol, hostname } = request
  const again = Object.assign(new Readable({ read() {} }), {
    method,
    headers,
    originalUrl,
    protocol,
    hostname,
    get: request.get.bind(request),
  })
  if (body.length > 0) again.push(body)
  again.push(null)
  return again as unknown as Request
}

/** What nothing else caught. Errors that carry a 4xx keep it (a file name too long, a broken range). */
function failed(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; statusCode?: number }, request, response, next) => {
    const status = error?.status ?? error?.statusCode
    if (response.headersSent) return next(error)
    if (status && status >= 400 && status < 500)
      return void answerPlainly(request, response, { status, reason: 'missing' })
    log.error({ err: error, requestId: response.locals.requestId, path: request.path }, 'the server failed')
    void answerPlainly(request, response, {
      status: 500,
      reason: 'failed',
      values: { request: response.locals.requestId as string },
    })
  }
}
