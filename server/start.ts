/**
 * The supervisor behind `npm start` and `npm run dev`: services, web server and worker in one terminal, ended together.
 */
import { readEnvironment } from './environment.ts'
import type { Env } from '#app/env.server.ts'
import { startChild } from './child.ts'
import { announce, claim, openFolder, refuseHeld } from './data-folder.ts'
import { keepRunning, type Kept } from './keep-running.ts'
import { canListen, freePort } from './ports.ts'
import { Sentence, sentenceFor } from './sentence.ts'
import { startServices, wantsDemo } from './services.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs until a signal. Ends the process itself: 0 after a signal, 1 with one sentence after a failure. */
export async function start({ development }: { development: boolean }): Promise<void> {
  const stops: (() => void | Promise<void>)[] = []
  let ending: Promise<never> | undefined
  const end = (code: number, sentence?: string) =>
    (ending ??= (async () => {
      if (sentence) process.stderr.write(`\n${sentence}\n`)
      else say('\nStopping …')
      for (const stop of stops.reverse()) await Promise.resolve(stop()).catch(() => {})
      if (!sentence) say('Stopped.')
      process.exit(code)
    })())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  endWithParent(() => void end(0))
  const giveUp = (sentence: string) => void end(1, sentence)

  try {
    const env = readEnvironment()
    openFolder(env.KOGGE_DATA_DIR)
    stops.push(claim(env.KOGGE_DATA_DIR, development ? 'npm run dev' : 'npm start'))
    const port = await webPort(env)
    const services = await startServices(env, say, giveUp)
    stops.push(services.stop)
    if (ending) return
    const address = env.PUBLIC_URL ?? `http://${shownHost(env.HOST)}:${port}`
    // The web server and the worker log in with roles of their own: the owner's name and password stay here.
    const url = new URL(services.database.url)
    url.username = url.password = ''
    const settings = {
      DATABASE_URL: url.href,
      KOGGE_SECRET: services.database.secret,
      MEILI_URL: services.meili.url,
      MEILI_MASTER_KEY: services.meili.masterKey,
      KOGGE_DEMO: services.demo ? '1' : '0',
      PORT: String(port),
      ...(await repliesOf(env, services.demo)),
      NODE_ENV: development ? 'development' : env.NODE_ENV,
    }
    say('Starting the web server and the worker …')
    const outcomes = await Promise.allSettled([
      keepRunning(
        'The web server',
        () => startChild('The web server', 'server/web.ts', settings),
        say,
        (why) => giveUp(`The web server keeps ending and is given up: ${sentenceFor(why)}`),
      ),
      keepRunning(
        'The worker',
        () => startChild('The worker', 'server/worker.ts', settings),
        say,
        (why) => giveUp(`The worker keeps ending and is given up: ${sentenceFor(why)}`),
      ),
    ])
    const children = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])) as Kept[]
    stops.push(async () => void (await Promise.all(children.map((child) => child.stop()))))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    if (ending) return
    announce(env.KOGGE_DATA_DIR, { pid: process.pid, address, database: services.database, meili: services.meili })
    say(`\nKogge is ready: ${address}`)
    if (services.demo) await showSignIns()
    say('Stop with Ctrl-C.\n')
  } catch (error) {
    if (!ending && !(error instanceof Sentence) && process.env.LOG_LEVEL === 'debug') console.error(error)
    await end(1, sentenceFor(error, readEnvironment().KOGGE_DATA_DIR))
  }
}

/** Before anything is built: ends with the sentence where the settings, the data folder or the port already say no. */
export async function refuseEarly(): Promise<void> {
  try {
    const env = readEnvironment()
    wantsDemo(env)
    openFolder(env.KOGGE_DATA_DIR)
    refuseHeld(env.KOGGE_DATA_DIR)
    await webPort(env)
  } catch (error) {
    process.stderr.write(`\n${sentenceFor(error)}\n`)
    process.exit(1)
  }
}

/** The port of the web server; a port of the system's choice where PORT is 0. Throws a Sentence where it is taken. */
async function webPort({ PORT, HOST }: Env): Promise<number> {
  if (PORT === 0) return freePort()
  if (await canListen(PORT, HOST)) return PORT
  throw new Sentence(
    `Port ${PORT} on ${HOST} is in use or not allowed: stop the program that uses it, or choose another port, such as PORT=${PORT + 1} npm start.`,
  )
}

/** The demo takes answers by mail on a free port of this machine, where its mailbox page sends them. */
async function repliesOf({ REPLY_DOMAIN, SMTP_URL }: Env, demo: boolean): Promise<Record<string, string>> {
  if (!demo || REPLY_DOMAIN || SMTP_URL) return {}
  return { REPLY_DOMAIN: 'replies.kogge.localhost', REPLY_PORT: String(await freePort()), REPLY_HOST: '127.0.0.1' }
}

const shownHost = (host: string) =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host

async function showSignIns(): Promise<void> {
  const { demoSignIns } = await import('#app/delivery/seeds/seed.server.ts')
  say('\nSign in to the demo with the password kogge-demo as')
  for (const { email, role } of demoSignIns) say(`  ${email.padEnd(32)} ${role}`)
}

/** Under npm: ends when npm has gone without passing a signal on. */
function endWithParent(end: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 1_000).unref()
}
