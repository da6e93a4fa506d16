/** The last mail, as a real mail server gets it: after it nothing has the address, the worker's jobs included. */
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, test, vi } from 'vitest'
import { registerMailJobs } from '#app/foundation/mail/jobs.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { smtp } from '#app/foundation/mail/transport.server.ts'
import { mailKinds } from '#app/rooms.server.ts'
import { freshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import { insertPerson } from '#server/testing/offices.ts'
import { patience } from '#server/testing/pace.ts'
import { forget } from './own-data.server.ts'

test('goes out once, confirms, and takes the address with it', { timeout: patience(40_000) }, async () => {
  const database = await freshDatabase({ asEnv: true })
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done),
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const problems: unknown[] = []
  const [email, name] = ['last@zoutkamp.example', 'Wilhelmina Zoutkamp']
  const { userId } = await insertPerson(database.owner, { email, name })
  await queueMail(database.owner, { to: { person: userId }, template: 'resetPassword', values: { path: '/reset/x' } })
  await forget({ id: userId, email, name, language: 'de', confirmed: true, secondFactor: false })
  const boss = await startBoss(database, problems)
  const jobs = await registerMailJobs(boss, {
    kinds: mailKinds,
    sql: database.as('kogge_indexer'),
    secret: database.config.secret,
    deliver: smtp(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      'Kogge <no-reply@kogge.example>',
    ),
    onProblem: (error) => problems.push(error),
  })
  await vi.waitFor(async () => {
    expect(await database.owner`select from mail.outbox`).toHaveLength(0)
  }, patience(20_000))
  expect(mails.map(({ subject }) => subject)).toEqual(['Ihr Konto ist gelöscht'])
  expect(JSON.stringify(mails[0].to)).toContain(email)
  const tables = await database.owner<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`
  expect(tables.map((table) => table.name)).toContain('jobs.job')
  for (const text of [email, name])
    for (const table of tables)
      expect(
        await database.owner.unsafe(`select from ${table.name} t where position($1 in t::text) > 0`, [text]),
        `${table.name} knows ${text}`,
      ).toHaveLength(0)
  expect(problems).toEqual([])
  await jobs.stop()
  await boss.stop({ graceful: false, wait: true })
  await new Promise<void>((closed) => server.close(() => closed()))
  await database.drop()
})
