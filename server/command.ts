/**
 * Commands beside or without a running Kogge: `migrate`, `import …`, `reindex`, `digest`. They use the services that
 * the environment names, else those that a running `npm start` has on the data folder, else they start them for as long
 * as the command lasts.
 */
import { readEnvironment } from './environment.ts'
import { env, type Env } from '#app/env.server.ts'
import { log } from '#app/log.server.ts'
import type { DatabaseConfig } from '#db/client.server.ts'
import { reindex } from '#search/worker.server.ts'
import { announce, claim, holderOf, openFolder, runningOn, type Meili } from './data-folder.ts'
import { Sentence, sentenceFor } from './sentence.ts'
import { prepare, startServices } from './services.ts'
import { guardUncaught } from './uncaught.ts'

type Config = { database: DatabaseConfig; meili: Meili }

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Each answers with the exit code. */
const commands: Record<string, (argv: string[], config: Config) => Promise<number>> = {
  migrate: async (_argv, { database }) => {
    await prepare(database, say)
    say('The database is up to date.')
    return 0
  },
  import: async (argv, { database }) => {
    const { runImport } = await import('#app/delivery/imports/command.server.ts')
    return runImport(argv, database)
  },
  digest: async (argv, { database }) => {
    const { runDigest } = await import('#app/delivery/digests/command.server.ts')
    return runDigest(argv, database)
  },
  reindex: async (_argv, { database, meili }) => {
    const count = await reindex({ database, meili: { ...meili, index: env().MEILI_INDEX }, log })
    say(`The index holds ${count} presence${count === 1 ? '' : 's'}.`)
    return 0
  },
}

/** Commands that bring services of their own and touch nobody's data. */
const alone: Record<string, (argv: string[]) => Promise<number>> = {
  evaluate: async (argv) => (await import('../bench/evaluate.ts')).runEvaluate(argv),
}

/** Runs `work` with services; ends those it had to start. */
async function withServices(settings: Env, what: string, work: (config: Config) => Promise<number>): Promise<number> {
  const { DATABASE_URL, KOGGE_SECRET, MEILI_URL, MEILI_MASTER_KEY, KOGGE_DATA_DIR: dir } = settings
  if (DATABASE_URL && KOGGE_SECRET && MEILI_URL && MEILI_MASTER_KEY) {
    return work({
      database: { url: DATABASE_URL, secret: KOGGE_SECRET },
      meili: { url: MEILI_URL, masterKey: MEILI_MASTER_KEY },
    })
  }
  openFolder(dir)
  const running = await joined(dir)
  if (running) return work(running)
  const release = claim(dir, what)
  let stop = async () => {}
  try {
    const services = await startServices(settings, say, (sentence) => {
      say(sentence)
      process.exit(1)
    })
    stop = services.stop
    announce(dir, { pid: process.pid, address: '', database: services.database, meili: services.meili })
    fillEnvironment(services)
    return await work(services)
  } finally {
    await stop()
    release()
  }
}

/** What runs on the folder, waited for where it is starting now; null where nothing does. */
async function joined(dir: string): Promise<Config | null> {
  for (let waited = 0; holderOf(dir); waited += 100) {
    const running = runningOn(dir)
    // A note without an address belongs to another command, which takes its services along when it ends.
    if (running && running.address) {
      fillEnvironment(running)
      return running
    }
    if (waited === 0) say('Waiting for what else is at work on the data folder …')
    if (waited >= 120_000) return null
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return null
}

/**
 * Code below that asks `services()` finds the same ones, and links in mails lead to the site that runs; nothing has
 * read these of the environment yet.
 */
function fillEnvironment({ database, meili, address }: Config & { address?: string }): void {
  Object.assign(env(), {
    DATABASE_URL: database.url,
    KOGGE_SECRET: database.secret,
    MEILI_URL: meili.url,
    MEILI_MASTER_KEY: meili.masterKey,
    ...(address && { PUBLIC_URL: address }),
  })
}

async function main([name, ...argv]: string[]): Promise<number> {
  const known = (list: object) => Object.hasOwn(list, name ?? '')
  if (!known(commands) && !known(alone))
    throw new Sentence(
      `There is no command "${name ?? ''}": use ${[...Object.keys(commands), ...Object.keys(alone)].join(', ')}.`,
    )
  const settings = readEnvironment()
  guardUncaught(log, () => process.exit(1))
  if (known(alone)) return alone[name](argv)
  const command = commands[name]
  const work = (config: Config) => command(argv, config)
  // Migrations need no Meilisearch.
  if (name === 'migrate' && settings.DATABASE_URL && settings.KOGGE_SECRET) {
    return work({
      database: { url: settings.DATABASE_URL, secret: settings.KOGGE_SECRET },
      meili: { url: '', masterKey: '' },
    })
  }
  return withServices(settings, `npm run ${name}`, work)
}

/**
 * Runs the command that `argv` begins with, and ends the process with its exit code; 1 with one sentence where it
 * fails.
 */
export async function run(argv: string[]): Promise<never> {
  try {
    process.exit(await main(argv))
  } catch (error) {
    if (!(error instanceof Sentence) && process.env.LOG_LEVEL === 'debug') console.error(error)
    process.stderr.write(`\n${sentenceFor(error, env().KOGGE_DATA_DIR)}\n`)
    process.exit(1)
  }
}
