/**
 * A web server beside the stack's, on an empty database of its own: what it logs can be read, and what is done to it
 * concerns nobody else.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { openOwner, type Sql } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { startChild } from '#server/child.ts'
import { freePort } from '#server/ports.ts'
import { stack } from './fixtures.ts'
import { nothingSet } from './start.ts'

export type OwnSite = {
  port: number
  /** The owner of its database, for fixtures. */
  owner: Sql
  /** The lines of its log that speak of an error, and every piece of a stack. */
  faults: () => string[]
  /** Sends raw bytes; the head and the body of the answer, status 0 where there was none. */
  raw: (text: string | Buffer) => Promise<Answer>
  stop: () => Promise<void>
}
export type Answer = { status: number; head: string; body: string; header: (name: string) => string | undefined }

/** Starts it with these settings on top of the stack's services. */
export async function ownSite(settings: Record<string, string> = {}): Promise<OwnSite> {
  const { database, meili } = stack()
  const name = `own_${randomBytes(6).toString('hex')}`
  const cluster = openOwner(database)
  await cluster.unsafe(`create database "${name}"`)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  const owner = openOwner({ ...database, url: url.href })
  await migrate(owner, database.secret)
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-own-'))
  const log = path.join(dir, 'log')
  const file = openSync(log, 'w')
  const port = await freePort()
  const child = await startChild(
    'The web server',
    'server/web.ts',
    {
      ...nothingSet,
      DATABASE_URL: url.href,
      KOGGE_SECRET: database.secret,
      MEILI_URL: meili.url,
      MEILI_MASTER_KEY: meili.masterKey,
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      KOGGE_DEMO: '0',
      WEB_PROCESSES: '1',
      ...settings,
    },
    file,
  )
  return {
    port,
    owner,
    faults: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /"level":[56]0|"stack":|^\s+at /.test(line)),
    raw: (text) => raw(port, text),
    stop: async () => {
      await child.stop()
      await owner.end({ timeout: 1 })
      await cluster.unsafe(`drop database if exists "${name}" with (force)`)
      await cluster.end({ timeout: 1 })
      closeSync(file)
      rmSync(dir, { recursive: true })
    },
  }
}

function raw(port: number, text: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let all = ''
    const answer = (): Answer => {
      const [head, body = ''] = all.split(/\r\n\r\n([\s\S]*)/, 2)
      return {
        status: Number(head.slice(9, 12)) || 0,
        head,
        body,
        header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1].trim(),
      }
    }
    socket.setTimeout(30_000, () => socket.destroy(new Error(`no answer to ${text.toString('latin1').slice(0, 300)}`)))
    socket.on('data', (part) => {
      all += part.toString('latin1')
      // Whoever says that more will come than they send would wait for the end.
      const { body, header } = answer()
      if (all.includes('\r\n\r\n') && body.length >= Number(header('content-length') ?? Infinity)) socket.end()
    })
    socket.on('close', () => resolve(answer()))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer()) : reject(error),
    )
  })
}

/** The head of a request, with the lines that it cannot do without. */
export const head = (method: string, target: string, ...lines: string[]) =>
  [`${method} ${target} HTTP/1.1`, 'Host: localhost', ...lines, 'Connection: close', '', ''].join('\r\n')
