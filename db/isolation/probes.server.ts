/**
 * Asks Postgres and the oracle the same questions. Every probe is a statement run by the application's own role after
 * `app.enter`; what it changed is undone at once, so that the next one meets the same world.
 */
import type { Sql, Tx } from '../client.server.ts'
import { attemptsOf, type Attempt } from './attempts.ts'
import { doorQuestions, type Question } from './door.ts'
import { readsColumn } from './columns.ts'
import { maySee } from './oracle.ts'
import { whoActs, type Asker, type Who } from './who-acts.ts'
import { officeSlugs, seeded, tables, type Row, type Table, type World } from './world.server.ts'

export type Context = {
  label: string
  asker: Asker
  who: Who
  writes: boolean
  attempts: Attempt[]
  questions: Question[]
}
export type Disagreement = string
export type Tally = { selects: number; columns: number; writes: number; door: number; disagreements: Disagreement[] }

/** Functions that run a statement, undo it, and tell what it did. They run with the caller's rights. */
export async function installProbes(owner: Sql): Promise<void> {
  await owner.unsafe(`
    create schema probe;
    grant usage on schema probe to public;
    -- Rows touched, or the error's code with its constraint and message.
    create function probe.attempt(statement text) returns text language plpgsql as $$
    declare touched bigint; code text; forbidden text; said text;
    begin
      execute statement;
      get diagnostics touched = row_count;
      raise exception 'undo' using errcode = 'KG000';
    exception when others then
      get stacked diagnostics code = returned_sqlstate, forbidden = constraint_name, said = message_text;
      return case when code = 'KG000' then touched::text else concat_ws(' ', code, nullif(forbidden, ''), said) end;
    end $$;
    -- What \`question\` answers after \`statement\`.
    create function probe.answer(statement text, question text) returns text language plpgsql as $$
    declare answer text; code text; said text;
    begin
      if statement <> '' then execute statement; end if;
      execute question into answer;
      raise exception 'undo' using errcode = 'KG000';
    exception when others then
      get stacked diagnostics code = returned_sqlstate, said = message_text;
      return case when code = 'KG000' then coalesce(answer, 'null') else 'refused ' || code || ' ' || said end;
    end $$;
    -- How many lines the outbox has; nobody but the worker may read it.
    create function probe.outbox_lines() returns bigint language sql security definer
    set search_path = '' as 'select count(*) from kogge.outbox';
    -- How many searches an office has counted; nobody reads the counts.
    create function probe.searches_counted(office uuid) returns bigint language sql security definer
    set search_path = ''
      as 'select sum(searches) from kogge.search_counts where office_id = office';`)
}

/**
 * Everybody who asks: each person looking at each office and at none, a few at one that does not exist; visitors, the
 * worker, commands. All of them read; a person who acts in the same office wherever they look writes and asks at the
 * door once.
 */
export function contextsOf(world: World): Context[] {
  const askers: [string, Asker][] = [
    ['a visitor', { kind: 'visitor' }],
    ['the worker', { kind: 'worker' }],
    ['the identity plane', { kind: 'identity' }],
    ['the owner as the door', { kind: 'door' }],
  ]
  for (const office of officeSlugs) askers.push([`a command for ${office}`, { kind: 'command', office }])
  for (const [at, { name, userId }] of world.people.entries()) {
    for (const looking of [null, ...officeSlugs, ...(at < 10 ? ['nowhere'] : [])])
      askers.push([`${name} looking at ${looking ?? 'nothing'}`, { kind: 'person', userId, looking }])
  }
  const known = new Set<string>()
  return askers.map(([label, asker]) => {
    const who = whoActs(world, asker)
    const standing = `${who.kind} ${who.userId} ${who.officeId}`
    const writes = !known.has(standing)
    known.add(standing)
    return { label, asker, who, writes, attempts: [], questions: writes ? doorQuestions(world, who) : [] }
  })
}

/** Gives each context its attempts: of every kind of attempt `quota` in the whole world, drawn by a fixed seed. */
export function dealAttempts(
  world: World,
  contexts: Context[],
  quota: number,
  only: readonly Table[] = tables,
): number {
  const random = seeded(2015)
  const dealt = new Map<string, number>()
  let count = 0
  for (const context of [...contexts].sort(() => random() - 0.5)) {
    context.attempts = []
    if (!context.writes) continue
    for (const attempt of attemptsOf(world, context.who, only)) {
      const kind = `${attempt.kind}|${attempt.rows > 0 ? 'yes' : 'no'}`
      const before = dealt.get(kind) ?? 0
      if (before >= quota || random() < 0.2) continue
      dealt.set(kind, before + 1)
      context.attempts.push(attempt)
      count++
    }
  }
  return count
}

/** Enters the transaction as the context's asker. */
async function enter(tx: Tx, asker: Asker): Promise<void> {
  if (asker.kind === 'person') await tx`select app.enter(${asker.userId}, ${asker.looking})`
  if (asker.kind === 'command') await tx`select app.enter_as_office(${asker.office})`
}

export const roleOf = ({ kind }: Asker) =>
  (
    ({
      door: 'kogge_door',
      visitor: 'kogge_visitor',
      worker: 'kogge_indexer',
      identity: 'kogge_identity',
      person: 'kogge_member',
      command: 'kogge_member',
    }) as const
  )[kind]

/** What tells the world's rows of a table apart, and everybody who sees them may read. */
const keyColumn = (table: Table) =>
  table === 'platform_admins' || table === 'done_forms'
    ? 'user_id'
    : table === 'saved_searches' || table === 'seekers'
      ? 'member_id'
      : 'id'
const key = (table: Table, row: Row) => String(row[keyColumn(table)])

/**
 * `only`: these tables; `reads`, `writes`, `questions`: false leaves them out; `hasty`: ends with the first
 * disagreement.
 */
export type ProbeOptions = {
  only?: readonly Table[]
  reads?: boolean
  writes?: boolean
  questions?: boolean
  hasty?: boolean
}

/** What this context sees, touches and is told, against the oracle. */
export async function probe(tx: Tx, world: World, context: Context, options: ProbeOptions = {}): Promise<Tally> {
  const { hasty = false, reads = true, writes = true } = options
  const { label, asker, attempts, questions } = context
  // Nobody logs in as the door: what it reads is what its functions say.
  const only = asker.kind === 'door' ? [] : (options.only ?? tables)
  const tally: Tally = { selects: 0, columns: 0, writes: 0, door: 0, disagreements: [] }
  const disagree = (line: string) => void tally.disagreements.push(`${label}: ${line}`)
  await enter(tx, asker)

  if (reads && only.length > 0) await probeReads(tx, world, context, only, tally, disagree)
  if (hasty && tally.disagreements.length > 0) return tally
  if (writes)
    await probeWrites(
      tx,
      attempts.filter((attempt) => only.includes(attempt.table)),
      tally,
      disagree,
    )
  if (hasty && tally.disagreements.length > 0) return tally
  if (options.questions !== false) await askTheDoor(tx, questions, tally, disagree)
  return tally
}

type Disagree = (line: string) => void

async function probeReads(
  tx: Tx,
  world: World,
  { asker, who }: Context,
  only: readonly Table[],
  tally: Tally,
  disagree: Disagree,
): Promise<void> {
  const seen = await tx<{ answer: string }[]>`
    select probe.answer('', statement) as answer
    from unnest(${only.map((table) => `select coalesce(string_agg(${keyColumn(table)}::text, ' '), '') from kogge.${table}`)}::text[])
      with ordinality u(statement, n) order by n`
  for (const [at, table] of only.entries()) {
    const answer = seen[at]!.answer
    const ids = new Set(answer.startsWith('refused') ? [] : answer.split(' '))
    if (answer.startsWith('refused') && !answer.startsWith('refused 42501'))
      disagree(`reading ${table} fails: ${answer}`)
    for (const row of world.rows[table]) {
      tally.selects++
      const should = maySee(world, who, table, row)
      if (ids.delete(key(table, row)) !== should)
        disagree(`${should ? 'should see' : 'sees'} ${table} ${JSON.stringify(row)}`)
    }
    ids.delete('')
    if (ids.size > 0) disagree(`sees rows of ${table} that do not exist: ${[...ids].join(' ')}`)
  }
  if (asker.kind === 'visitor' || asker.kind === 'worker')
    await probeColumns(tx, world, asker.kind, only, tally, disagree)
}

async function probeWrites(tx: Tx, mine: Attempt[], tally: Tally, disagree: Disagree): Promise<void> {
  if (mine.length === 0) return
  const results = await tx<{ result: string }[]>`
    select probe.attempt(statement) as result from unnest(${mine.map((attempt) => attempt.statement)}::text[])
    with ordinality u(statement, n) order by n`
  for (const [at, { statement, rows }] of mine.entries()) {
    tally.writes++
    const result = results[at]!.result
    const refused = result.startsWith('42501') || result.includes('members_last_admin_stays')
    if (!refused && !/^\d+$/.test(result)) disagree(`neither done nor refused (${result}): ${statement}`)
    else if ((refused ? 0 : Number(result)) !== rows) disagree(`touches ${result}, should touch ${rows}: ${statement}`)
  }
}

async function askTheDoor(tx: Tx, questions: Question[], tally: Tally, disagree: Disagree): Promise<void> {
  if (questions.length === 0) return
  const answers = await tx<{ answer: string }[]>`
    select probe.answer(statement, question) as answer
    from unnest(${questions.map((question) => question.first)}::text[],
      ${questions.map((question) => question.then)}::text[])
      with ordinality u(statement, question, n) order by n`
  for (const [at, { first, then, answer }] of questions.entries()) {
    tally.door++
    const got = answers[at]!.answer
    if (answer === 'refused' ? !got.startsWith('refused 42501') : got !== answer)
      disagree(`${first}; ${then} answers ${got}, not ${answer}`)
  }
}

async function probeColumns(
  tx: Tx,
  world: World,
  kind: 'visitor' | 'worker',
  only: readonly Table[],
  tally: Tally,
  disagree: Disagree,
): Promise<void> {
  const pairs = only.flatMap((table) => world.columns[table].map((column) => [table, column] as const))
  const answers = await tx<{ answer: string }[]>`
    select probe.answer('', statement) as answer
    from unnest(${pairs.map(([table, column]) => `select count(${column}) from kogge.${table}`)}::text[])
    with ordinality u(statement, n) order by n`
  for (const [at, [table, column]] of pairs.entries()) {
    tally.columns++
    const reads = !answers[at]!.answer.startsWith('refused')
    if (reads !== readsColumn(kind, table, column))
      disagree(`${reads ? 'reads' : 'does not read'} column ${table}.${column}`)
  }
}

export const add = (a: Tally, b: Tally): Tally => ({
  selects: a.selects + b.selects,
  columns: a.columns + b.columns,
  writes: a.writes + b.writes,
  door: a.door + b.door,
  disagreements: [...a.disagreements, ...b.disagreements],
})
export const nothing: Tally = { selects: 0, columns: 0, writes: 0, door: 0, disagreements: [] }
