/**
 * What the search page is measured against, as a process of its own that starts like server/web.ts: the same Express
 * application (guard, log, headers) over the same build. On PORT every loader answers from memory what it answered the
 * first time, so that React renders the same markup and nobody is asked; on STILL_PORT the whole answer comes from
 * memory, byte for byte.
 */
import { readEnvironment } from '#server/environment.ts'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoaderFunction, ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { services } from '#app/env.server.ts'
import { log } from '#app/log.server.ts'
import { fail, stopWhenTold, tell } from '#server/child.ts'
import { readiness } from '#server/probes.ts'
import { sentenceFor } from '#server/sentence.ts'
import { site } from '#server/site.ts'
import { send } from './drive.ts'

const keyOf = (url: string, cookie: string | null | undefined, language: string | null | undefined) =>
  `${url} ${cookie ?? ''} ${language ?? ''}`

/** A loader that is asked once for each address, reader and language. */
function kept(loader: LoaderFunction): LoaderFunction {
  const memory = new Map<string, () => unknown>()
  return async (given) => {
    const key = keyOf(
      given.request.url,
      given.request.headers.get('Cookie'),
      given.request.headers.get('Accept-Language'),
    )
    const known = memory.get(key)
    if (known) return known()
    const answer = await loader(given)
    if (!(answer instanceof Response)) memory.set(key, () => answer)
    else {
      const [text, init] = [await answer.clone().text(), { status: answer.status, headers: [...answer.headers] }]
      memory.set(key, () => new Response(text, init))
    }
    return answer
  }
}

function withoutAsking(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && {
      ...route,
      module: { ...route.module, ...(route.module.loader && { loader: kept(route.module.loader) }) },
    },
  ])
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

/** Answers with what `origin` answered the first time. */
function bytesOf(origin: string): RequestHandler {
  const memory = new Map<string, Awaited<ReturnType<typeof send>>>()
  return async (request, response, next) => {
    try {
      const { cookie, 'accept-language': language } = request.headers
      const key = keyOf(request.originalUrl, cookie, language)
      let answer = memory.get(key)
      if (!answer)
        memory.set(
          key,
          (answer = await send(origin + request.originalUrl, {
            headers: { ...(cookie && { cookie }), ...(language && { 'accept-language': language }) },
          })),
        )
      const {
        connection: _connection,
        'keep-alive': _alive,
        'transfer-encoding': _encoding,
        'x-request-id': _id,
        date: _date,
        ...headers
      } = answer.headers
      response
        .status(answer.status)
        .set(headers as Record<string, string>)
        .end(answer.body)
    } catch (error) {
      next(error)
    }
  }
}

async function main(): Promise<void> {
  const env = readEnvironment()
  const { database, meili } = services()
  const ready = readiness(database, meili)
  const build = (await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as ServerBuild
  const shared = { env, log, ready: ready.ask }
  const servers = [
    { port: env.PORT, handler: site({ ...shared, build: withoutAsking(build) }) },
    {
      port: Number(process.env.STILL_PORT),
      handler: site({ ...shared, build, sources: bytesOf(`http://127.0.0.1:${env.PORT}`) }),
    },
  ].map(({ port, handler }) => ({ port, server: createServer(handler) }))
  for (const { port, server } of servers)
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  stopWhenTold(async () => {
    for (const { server } of servers) server.closeAllConnections()
    await ready.stop()
  })
  tell({ ready: true })
}

main().catch((error: unknown) => fail(sentenceFor(error)))
