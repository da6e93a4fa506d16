/** The web server process: `npm run web`, or a child of the supervisor. */
import { readEnvironment } from './environment.ts'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { services } from '#app/env.server.ts'
import { log } from '#app/log.server.ts'
import { fail, stopWhenTold, tell } from './child.ts'
import { readiness } from './probes.ts'
import { Sentence, sentenceFor } from './sentence.ts'
import { site, type SiteOptions } from './site.ts'
import { guardUncaught } from './uncaught.ts'

async function main(): Promise<void> {
  const env = readEnvironment()
  const { database, meili } = services()
  guardUncaught(log, () => process.exit(1))
  const ready = readiness(database, meili)
  const server = createServer()
  const { close, ...build } = env.NODE_ENV === 'development' ? await fromSources(server) : { ...(await fromBuild()), close: async () => {} }
  server.on('request', site({ env, log, ready: ready.ask, ...build }))
  refuseTunnels(server)
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  // Longer than a proxy's, so that a proxy never sends into a connection that is being closed.
  server.keepAliveTimeout = 65_000
  await listen(server, env.PORT, env.HOST)
  stopWhenTold(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    // Answers under way get five seconds.
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
    await closed
    await Promise.all([ready.stop(), close()])
  })
  tell({ ready: true })
  log.info({ port: env.PORT, host: env.HOST }, 'the web server listens')
}

async function fromBuild(): Promise<Pick<SiteOptions, 'build'>> {
  const file = path.resolve('build/server/index.js')
  try {
    return { build: (await import(pathToFileURL(file).href)) as ServerBuild }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && (error as Error).message.includes(file)) throw new Sentence('There is no build: run npm run build first.')
    throw error
  }
}

/** Vite answers modules and makes the build anew after every change. */
async function fromSources(server: Server): Promise<Pick<SiteOptions, 'build' | 'sources'> & { close: () => Promise<void> }> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
  return {
    sources: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    close: () => vite.close(),
  }
}

/** CONNECT never reaches a request handler, and text that is not HTTP never becomes a request. */
function refuseTunnels(server: Server): void {
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
    socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
  })
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(
      error.code === 'EADDRINUSE' ? new Sentence(`Port ${port} on ${host} is in use: stop the program that uses it, or choose another port, such as PORT=${port + 1}.`)
        : error.code === 'EACCES' ? new Sentence(`Port ${port} needs more rights than this user has: choose one above 1023 with PORT.`)
          : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' ? new Sentence(`${host} is no address of this machine: correct HOST.`) : error))
    server.listen(port, host, resolve)
  })
}

main().catch((error: unknown) => {
  if (!(error instanceof Sentence)) log.error({ err: error }, 'the web server cannot start')
  fail(sentenceFor(error))
})
