/** One process that answers for the site: alone, or one of several that share the port (web-processes.ts). */
import { readEnvironment } from './environment.ts'
import cluster from 'node:cluster'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { publicUrl, services } from '#app/env.server.ts'
import { log } from '#app/log.server.ts'
import { isFirst } from '#app/discovery/map/first-time.server.ts'
import { converse } from './channel.ts'
import { stopWhenTold, tell } from './child.ts'
import { drainable } from './drain.ts'
import { bareAnswer } from './headers.ts'
import { counting, metricsPage, metricsSite, postgresFigures, type Figures } from './metrics.ts'
import { gate } from './overload.ts'
import { readiness } from './probes.ts'
import { Sentence } from './sentence.ts'
import { site, type SiteOptions } from './site.ts'
import { guardUncaught } from './uncaught.ts'

/** Listens, tells that it is ready, and answers until it is told to stop. Throws a Sentence. */
export async function answerForSite(): Promise<void> {
  const env = readEnvironment()
  const { database, meili } = services()
  guardUncaught(log, () => process.exit(1))
  const ready = readiness(database, meili)
  const counted = counting()
  const load = gate()
  counted.watch(load)
  const together = cluster.isWorker
    ? asOneOfSeveral(counted.own)
    : { figures: async () => [await counted.own()], isFirst: async (mark: string) => isFirst(mark) }
  const postgres = postgresFigures(database)
  const page = (alone: boolean) => metricsPage({ token: env.METRICS_TOKEN, alone, all: together.figures, postgres })
  const server = createServer()
  const { close, ...build } =
    env.NODE_ENV === 'development' ? await fromSources(server) : { ...(await fromBuild()), close: async () => {} }
  const drain = drainable(server)
  server.on(
    'request',
    site({
      env,
      log,
      ready: ready.ask,
      around: { counted, gate: load, isFirst: together.isFirst, metrics: page(false) },
      ...build,
    }),
  )
  refuseTunnels(server, publicUrl().startsWith('https:'))
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  // Longer than a proxy's, so that a proxy never sends into a connection that is being closed.
  server.keepAliveTimeout = 65_000
  await listen(server, { name: 'PORT', port: env.PORT, host: env.HOST })
  const figures = env.METRICS_PORT ? createServer(metricsSite(page(true))) : null
  if (figures) await listen(figures, { name: 'METRICS_PORT', port: env.METRICS_PORT!, host: env.METRICS_HOST })
  stopWhenTold(async () => {
    figures?.close()
    figures?.closeAllConnections()
    await drain()
    load.stop()
    await Promise.all([ready.stop(), postgres.stop(), close()])
  })
  tell({ ready: true })
  if (!cluster.isWorker) log.info({ port: env.PORT, host: env.HOST }, 'the web server listens')
}

/** What the processes know together is asked of the first of them, which answers for none itself. */
function asOneOfSeveral(own: () => Promise<Figures>): {
  figures: () => Promise<Figures[]>
  isFirst: (mark: string) => Promise<boolean>
} {
  // The first asks all of them for their figures before it answers.
  const ask = converse(process, { own }, 10_000)
  return {
    figures: () => ask('figures') as Promise<Figures[]>,
    isFirst: (mark) => ask('isFirst', mark) as Promise<boolean>,
  }
}

async function fromBuild(): Promise<Pick<SiteOptions, 'build'>> {
  const file = path.resolve('build/server/index.js')
  try {
    return { build: (await import(pathToFileURL(file).href)) as ServerBuild }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && (error as Error).message.includes(file))
      throw new Sentence('There is no build: run npm run build first.')
    throw error
  }
}

/** Vite answers modules and makes the build anew after every change. */
async function fromSources(
  server: Server,
): Promise<Pick<SiteOptions, 'build' | 'sources'> & { close: () => Promise<void> }> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
  return {
    sources: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    close: () => vite.close(),
  }
}

/** CONNECT never reaches a request handler, and text that is not HTTP never becomes a request. */
function refuseTunnels(server: Server, https: boolean): void {
  server.on('connect', (_request, socket) =>
    socket.end(bareAnswer('405 Method Not Allowed', https, { Allow: 'GET, HEAD, POST' })),
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request'
    socket.end(bareAnswer(status, https))
  })
}

function listen(
  server: Server,
  { name, port, host }: { name: 'PORT' | 'METRICS_PORT'; port: number; host: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Sentence(
              `Port ${port} on ${host} is in use: stop the program that uses it, or choose another port, such as ${name}=${port + 1}.`,
            )
          : error.code === 'EACCES'
            ? new Sentence(`Port ${port} needs more rights than this user has: choose one above 1023 with ${name}.`)
            : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
              ? new Sentence(
                  `${host} is no address of this machine: correct ${name === 'PORT' ? 'HOST' : 'METRICS_HOST'}.`,
                )
              : error,
      ),
    )
    server.listen(port, host, resolve)
  })
}
