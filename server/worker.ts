/**
 * The worker process: follows the search outbox, sends mail, makes digests and keeps the clock of questions. `npm run
 * worker`, or a child of the supervisor.
 */
import { readEnvironment } from './environment.ts'
import PgBoss from 'pg-boss'
import { mailKinds } from '#app/rooms.server.ts'
import { registerAuditJobs } from '#app/delivery/audit/jobs.server.ts'
import { startReceiver } from '#app/delivery/replies/receiver.server.ts'
import { registerReminderJobs } from '#app/delivery/reminders/jobs.server.ts'
import { registerDigestJobs } from '#app/delivery/digests/jobs.server.ts'
import { registerTallyJobs } from '#app/discovery/map/jobs.server.ts'
import { demoMailbox, nowhere, registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import { registerClock } from '#app/delivery/clock/jobs.server.ts'
import { smtp } from '#app/foundation/mail/transport.server.ts'
import { services, type Env } from '#app/env.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { addressForReplies } from '#app/identity/reply-addresses.server.ts'
import { log } from '#app/log.server.ts'
import { openPool, type DatabaseConfig } from '#db/client.server.ts'
import { rolePassword } from '#db/roles.server.ts'
import { startSearchWorker } from '#search/worker.server.ts'
import { fail, stopWhenTold, tell } from './child.ts'
import { Sentence, sentenceFor } from './sentence.ts'
import { guardUncaught } from './uncaught.ts'

async function main(): Promise<void> {
  const env = readEnvironment()
  const { database, meili } = services()
  guardUncaught(log, () => process.exit(1))
  const replies = await startReplies(env)
  const search = await startSearchWorker({ database, meili, log })
  const mail = startMail(env, database)
  stopWhenTold(async () => {
    await Promise.all([search.stop(), mail.stop(), replies?.stop()])
  })
  tell({ ready: true })
  log.info({}, 'the worker works')
}

/** Answers by mail come in where REPLY_PORT says. Throws a Sentence where it is taken. */
async function startReplies({
  REPLY_DOMAIN,
  REPLY_PORT,
  REPLY_HOST,
}: Env): Promise<{ stop: () => Promise<void> } | null> {
  if (!REPLY_DOMAIN || !REPLY_PORT) return null
  const onProblem = (error: unknown, what: string) => log.warn({ err: error }, what)
  try {
    return await startReceiver({ host: REPLY_HOST, port: REPLY_PORT, domain: REPLY_DOMAIN, onProblem })
  } catch (error) {
    throw new Sentence(
      `Answers by mail cannot come in on ${REPLY_HOST}:${REPLY_PORT} (${(error as Error).message}): stop the program that uses it, or set REPLY_PORT to another port.`,
    )
  }
}

/** Mail starts when Postgres answers and waits for it as long as it takes; search has its own patience. */
function startMail(env: Env, database: DatabaseConfig): { stop: () => Promise<void> } {
  const sql = openPool(database, 'kogge_indexer', { max: 4 })
  const url = new URL(database.url)
  url.username = 'kogge_indexer'
  url.password = rolePassword(database.secret, 'kogge_indexer')
  const deliver = env.SMTP_URL ? smtp(env.SMTP_URL, env.MAIL_FROM) : env.KOGGE_DEMO ? demoMailbox(sql) : nowhere
  const { REPLY_DOMAIN: domain } = env
  const replyTo =
    domain &&
    ((reader: { userId: string; office: string }, introduction: string) =>
      inIdentity((tx) => addressForReplies(tx, { ...reader, introduction }, domain)))
  let stopping = false
  let wake = () => {}
  let stopJobs = async () => {}

  const begin = async () => {
    for (let pause = 500; !stopping; pause = Math.min(pause * 2, 10_000)) {
      const boss = new PgBoss({
        connectionString: url.href,
        schema: 'jobs',
        migrate: true,
        max: 3,
        application_name: 'kogge_jobs',
      })
      // Without a listener the first lost connection would end the process. The error carries the whole connection: its
      // words are enough.
      boss.on('error', ({ message }) => log.warn({ reason: message }, 'the jobs lost Postgres for a moment'))
      try {
        await boss.start()
        const onProblem = (error: unknown, what: string) => log.warn({ err: error }, what)
        const jobs = await registerMailJobs(boss, {
          kinds: mailKinds,
          sql,
          secret: database.secret,
          deliver,
          replyTo: replyTo || undefined,
          onProblem,
        })
        await registerDigestJobs(boss, { sql, onProblem })
        await registerReminderJobs(boss, { sql, onProblem })
        const clock = await registerClock(boss, { sql, onProblem })
        await registerTallyJobs(boss, { sql })
        await registerAuditJobs(boss, { sql })
        stopJobs = async () => {
          await Promise.all([jobs.stop(), clock.stop()])
          await boss.stop({ graceful: true, wait: true, timeout: 4_000 })
        }
        return
      } catch (error) {
        log.warn({ err: error }, 'mail cannot start for now')
        await boss.stop({ graceful: false, wait: false }).catch(() => {})
      }
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, pause)
      })
    }
  }
  const begun = begin()
  return {
    stop: async () => {
      stopping = true
      wake()
      await begun
      await stopJobs().catch(() => {})
      await sql.end({ timeout: 2 })
    },
  }
}

main().catch((error: unknown) => {
  log.error({ err: error }, 'the worker cannot start')
  fail(sentenceFor(error))
})
