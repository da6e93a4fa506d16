/**
 * The clock on real Postgres: killed at every statement it loses nothing and tells nobody twice; a worker that was down
 * catches up; what cannot be moved keeps nothing else waiting; a pause wakes it.
 */
import type PgBoss from 'pg-boss'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openPool, type Sql, type Tx } from '#db/client.server.ts'
import { enterAsOffice } from '#db/door.server.ts'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { startBoss } from '#server/testing/jobs.ts'
import {
  insertMember,
  insertOffice,
  insertOrganisation,
  insertPresence,
  type OfficeRow,
} from '#server/testing/offices.ts'
import { openOutbox } from '#server/testing/outbox.ts'
import { patience } from '#server/testing/pace.ts'
import { insertAmbassador } from '#server/testing/people.ts'
import { keepTime } from '#app/collaboration/cases/clock.server.ts'
import { meet } from '#app/collaboration/introductions/meet.server.ts'
import { ask } from '#app/collaboration/questions/questions.server.ts'
import { caseKinds } from '#app/rooms.server.ts'
import { keepAllTime, registerClock } from './jobs.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const failAtOnce = (problem: unknown) => {
  throw problem
}
const input = { country: 'GH', sectors: [], title: 'Who knows?', body: '', language: 'en', audience: 'office' } as const
const wish = { wish: 'Who handles your containers?', brings: 'Fifteen years in Tema.', own: null, anonymous: false }

/** An office of its own with two at the desk; offices of tests before it are out of the clock's way. */
async function anOffice() {
  await database.owner`update kogge.offices set archived_at = now() where archived_at is null`
  const office = await insertOffice(database.owner)
  const [admin, asker] = [
    await insertMember(database.owner, office, { role: 'admin' }),
    await insertMember(database.owner, office),
  ]
  const desk = []
  for (const rank of [1, 2]) {
    const member = await insertMember(database.owner, office, { role: 'ambassador' })
    const id = await insertAmbassador(database.owner, office, member, { countries: ['GH'], rank, openLimit: 50 })
    desk.push({ ...member, id })
  }
  const question = () => database.by(asker, office, (tx) => ask(tx, { ...input, sectors: [] }))
  return { office, admin, asker, first: desk[0], second: desk[1], question }
}

/** One of each move: passed on, reminded (a question, an introduction), given on after a pause, ended (both kinds). */
async function oneOfEach() {
  const made = await anOffice()
  const { office, asker, first, question } = made
  const firm = await insertOrganisation(database.owner, office, { name: 'Port agents' })
  const other = await insertOrganisation(database.owner, office, { name: 'Other agents' })
  const editor = await insertMember(database.owner, office, { role: 'editor', organisation: firm })
  const introduction = async (organisation: typeof firm) => {
    const presence = await insertPresence(database.owner, organisation, { country: 'GH' })
    const found = await database.by(asker, office, (tx) => meet(tx, presence.id, wish, 'en'))
    return (found as { id: string }).id
  }
  const cases = {
    late: (await question()).id,
    near: (await question()).id,
    unanswered: (await question()).id,
    asked: await introduction(firm),
    expiring: await introduction(other),
    left: (await question()).id,
  }
  const { owner } = database
  await owner`
    update kogge.cases set due_on = current_date - 1
    where id = any (${[cases.late, cases.unanswered, cases.expiring]}::uuid[])`
  await owner`
    update kogge.cases set owner_id = null, remind_on = null
    where id = any (${[cases.unanswered, cases.expiring]}::uuid[])`
  await owner`update kogge.cases set remind_on = current_date where id = any (${[cases.near, cases.asked]}::uuid[])`
  await owner`
    update kogge.cases set owner_id = null, owner_told = false, turn_reason = 'paused' where id = ${cases.left}`
  await openOutbox(database)
  const names: Record<string, string> = {
    [office.id]: 'the office',
    [firm.id]: 'Port agents',
    [made.admin.memberId]: 'admin',
    [asker.memberId]: 'asker',
    [first.memberId]: 'first',
    [made.second.memberId]: 'second',
    [first.id]: 'first',
    [made.second.id]: 'second',
    ...Object.fromEntries(Object.entries(cases).map(([name, id]) => [id, name])),
  }
  return { ...made, editor, names }
}

/** How all cases of the office stand, with how many turns they had, and who was sent what; in words. */
async function outcome({ office, names }: { office: OfficeRow; names: Record<string, string> }) {
  const rows = await database.owner<
    { id: string; owner: string | null; state: string; told: boolean; turns: number }[]
  >`
    select c.id, c.owner_id as owner, c.state, c.owner_told as told, (c.due_on is null or c.due_on >= current_date)
      and c.remind_on is distinct from current_date as settled,
      (select count(*)::int from kogge.turns t where t.case_id = c.id) as turns, (select count(*)::int
        from kogge.turns t where t.case_id = c.id and t.until_at is null) as running
    from kogge.cases c where c.office_id = ${office.id}`
  return {
    cases: rows
      .map(({ id, owner, ...row }) => ({ of: names[id], owner: owner && names[owner], ...row }))
      .sort(by('of')),
    mails: (await openOutbox(database))
      .map(({ template, to }) => `${template} → ${Object.values(to).map((id) => names[id as string] ?? id)[0]}`)
      .sort(),
  }
}
const by =
  <K extends string>(key: K) =>
  (one: Record<K, string>, other: Record<K, string>) =>
    one[key].localeCompare(other[key])

/**
 * The pool of a worker whose connection Postgres ends just before its statement number `at` (from 1; 0: never), or just
 * before that transaction is committed. `statements`: how many it came to.
 */
function mortalPool(at: number): { sql: Sql; statements: () => number; end: () => Promise<void> } {
  const pool = openPool(database.config, 'kogge_member', { max: 1 })
  let count = 0
  let pid = 0
  const step = async () => {
    if (++count === at) await database.owner`select pg_terminate_backend(${pid}, 5000)`
  }
  const watched = <T extends Tx>(tx: T): T =>
    new Proxy(tx, {
      apply(target, self, args: unknown[]) {
        const query = Reflect.apply(target as unknown as (...all: unknown[]) => Promise<unknown>, self, args)
        if (!(query instanceof Promise)) return query
        const original = query.then.bind(query)
        // A statement is sent when somebody waits for it; a fragment of another one never is.
        query.then = ((...then: Parameters<typeof original>) =>
          step().then(() => original(...then))) as typeof query.then
        return query
      },
      get(target, name, receiver) {
        if (name !== 'savepoint') return Reflect.get(target, name, receiver) as unknown
        return (work: (inner: Tx) => Promise<unknown>) => target.savepoint((inner) => work(watched(inner)))
      },
    })
  const sql = new Proxy(pool, {
    get(target, name, receiver) {
      if (name !== 'begin') return Reflect.get(target, name, receiver) as unknown
      return (work: (tx: Tx) => Promise<unknown>) =>
        target.begin(async (tx) => {
          ;[{ pid }] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
          const answer = await work(watched(tx))
          await step()
          return answer
        })
    },
  })
  return { sql, statements: () => count, end: () => pool.end({ timeout: 1 }) }
}

test(
  'killed at every statement, and before it commits, it loses nothing and tells nobody twice',
  async () => {
    const whole = mortalPool(0)
    const reference = await oneOfEach()
    const kept = await keepAllTime(whole.sql, new Date(), failAtOnce)
    await whole.end()
    expect(kept).toMatchObject({ passedOn: 2, ended: 2, reminded: 2 })
    const expected = await outcome(reference)
    expect(expected.mails).toEqual(
      [
        'questionAsked → second',
        'questionAsked → second',
        'questionReminder → first',
        'introductionReminder → Port agents',
        'introductionReminder → first',
        'introductionEnded → asker',
      ].sort(),
    )
    const statements = whole.statements()
    expect(statements).toBeGreaterThan(30)
    for (let at = 1; at <= statements; at++) {
      const made = await oneOfEach()
      const mortal = mortalPool(at)
      const problems: unknown[] = []
      await keepAllTime(mortal.sql, new Date(), (problem) => problems.push(problem))
      await mortal.end()
      expect(problems, `killed at statement ${at}`).not.toEqual([])
      await keepAllTime(database.as('kogge_member'), new Date(), failAtOnce)
      expect(await outcome(made), `killed at statement ${at} of ${statements}`).toEqual(expected)
    }
  },
  patience(300_000),
)

test('a worker that was down for weeks catches up, once each: the next one has all their time, and nobody is told twice', async () => {
  const { office, second, question } = await anOffice()
  for (let count = 0; count < 3; count++) await question()
  await database.owner`
    update kogge.cases set due_on = current_date - 40, remind_on = current_date - 42 where office_id = ${office.id}`
  await openOutbox(database)
  const turn = () => keepAllTime(database.as('kogge_member'), new Date(), failAtOnce)
  expect(await turn()).toMatchObject({ passedOn: 3, reminded: 0, ended: 0 })
  expect((await openOutbox(database)).map(({ template, to }) => [template, to])).toEqual(
    Array(3).fill(['questionAsked', { member: second.memberId }]),
  )
  expect(
    await database.owner`
      select bool_and(due_on > current_date + 7) as time, bool_and(remind_on > current_date) as reminded
      from kogge.cases where office_id = ${office.id}`,
  ).toMatchObject([{ time: true, reminded: true }])
  expect(await turn()).toMatchObject({ found: 0 })
  expect(await openOutbox(database)).toEqual([])
})

test('two workers at once move each case once, more of them than one transaction takes', async () => {
  const { office, asker, first } = await anOffice()
  const { owner } = database
  await owner`
    with made as (insert into kogge.cases (office_id, kind, country, asker_id, asker_name, owner_id, owner_told, due_on)
      select ${office.id}, 'question', 'GH', ${asker.memberId}, 'Ada', ${first.id}, true, current_date - 1
      from generate_series(1, 250) returning office_id, id)
    insert into kogge.questions (office_id, id, title) select office_id, id, 'Who knows?' from made`
  await openOutbox(database)
  const both = await Promise.all([1, 2].map(() => keepAllTime(database.as('kogge_member'), new Date(), failAtOnce)))
  expect(both.reduce((all, { passedOn }) => all + passedOn, 0)).toBe(250)
  expect(await owner`select count(*)::int as n from mail.outbox`).toEqual([{ n: 250 }])
  expect(
    await owner`
      select count(*)::int as n
      from (select from kogge.turns where office_id = ${office.id} group by case_id having count(*) <> 2) t`,
  ).toEqual([{ n: 0 }])
})

test('one that cannot be moved is told of, and keeps no other waiting', async () => {
  const { office, question } = await anOffice()
  const [bad, good] = [await question(), await question()]
  await database.owner`update kogge.cases set due_on = current_date - 1 where office_id = ${office.id}`
  const problems: unknown[] = []
  const kinds = caseKinds.map((kind) => ({
    ...kind,
    tell: (tx: Tx, id: string, owner: { memberId: string } | null) =>
      id === bad.id ? Promise.reject(new Error('no words')) : kind.tell(tx, id, owner),
  }))
  const clock = {
    today: new Date().toISOString().slice(0, 10),
    kinds,
    onProblem: (problem: unknown) => void problems.push(problem),
  }
  const failed: string[] = []
  const turn = () => enterAsOffice(database.as('kogge_member'), office.slug, (tx) => keepTime(tx, clock, failed))
  expect(await turn()).toMatchObject({ passedOn: 1, found: 2 })
  expect([problems, failed]).toEqual([[new Error('no words')], [bad.id]])
  expect(await turn()).toMatchObject({ found: 0 })
  expect(
    await database.owner`
      select id, due_on < current_date as late from kogge.cases where office_id = ${office.id} order by late`,
  ).toEqual([
    { id: good.id, late: false },
    { id: bad.id, late: true },
  ])
})

test(
  'whoever pauses passes on at once what waits for them, of every kind; what was heard stays',
  async () => {
    const made = await oneOfEach()
    const { office, first, second, question } = made
    await database.owner`
      update kogge.cases set due_on = current_date + 9, remind_on = null
      where office_id = ${office.id} and state = 'waiting'`
    await keepAllTime(database.as('kogge_member'), new Date(), failAtOnce)
    const heard = (await question()).id
    await database.owner`update kogge.cases set state = 'heard' where id = ${heard}`
    await openOutbox(database)
    const problems: unknown[] = []
    const boss: PgBoss = await startBoss(database, problems)
    const { stop } = await registerClock(boss, {
      sql: database.as('kogge_indexer'),
      onProblem: (problem) => problems.push(problem),
    })
    onTestFinished(async () => {
      await stop()
      await boss.stop({ graceful: false, wait: true })
    })
    const firsts = () =>
      database.owner<{ id: string }[]>`select id from kogge.cases where owner_id = ${first.id} and state = 'waiting'`
    const count = (await firsts()).length
    expect(count).toBeGreaterThan(2)
    await database.by(
      first,
      office,
      (tx) => tx`update kogge.ambassadors set paused_until = current_date + 14 where id = ${first.id}`,
    )
    expect(await firsts()).toEqual([])
    await vi.waitFor(
      async () =>
        expect(
          await database.owner`
            select from kogge.cases where office_id = ${office.id} and state = 'waiting' and owner_id is null
              and not owner_told`,
        ).toEqual([]),
      { timeout: patience(30_000), interval: 200 },
    )
    const told = (await openOutbox(database)).map(({ to }) => to)
    expect(told.filter((to) => 'member' in to && to.member === second.memberId)).toHaveLength(count)
    expect(
      await database.owner`
        select distinct reason from kogge.turns
        where office_id = ${office.id} and until_at is null and ambassador_id = ${second.id}`,
    ).toEqual(expect.arrayContaining([{ reason: 'paused' }]))
    expect(await database.owner`select owner_id as owner from kogge.cases where id = ${heard}`).toEqual([
      { owner: first.id },
    ])
    expect(problems).toEqual([])
  },
  patience(90_000),
)
