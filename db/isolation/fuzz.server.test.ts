/** Row security against the oracle: at least 20,000 probes of who, which row and which verb, the same at every run. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { add, contextsOf, dealAttempts, installProbes, nothing, probe, roleOf, type Context } from './probes.server.ts'
import { buildWorld, tables, type World } from './world.server.ts'
import { patience } from '#server/testing/pace.ts'

let database: FreshDatabase
let world: World
let contexts: Context[]

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.owner)
  await installProbes(database.owner)
  contexts = contextsOf(world)
})
afterAll(() => database.drop())

test('Postgres and the oracle agree on every probe', { timeout: patience(900_000) }, async () => {
  dealAttempts(world, contexts, 3)
  let tally = nothing
  for (const context of contexts) {
    const undo = new Error('undo')
    const role = roleOf(context.asker)
    await (role === 'kogge_door' ? database.owner : database.as(role))
      .begin(async (tx) => {
        if (role === 'kogge_door') await tx`set local role kogge_door`
        tally = add(tally, await probe(tx, world, context))
        throw undo
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error
      })
  }
  const count = tally.selects + tally.columns + tally.writes + tally.door
  console.log(
    `isolation: ${count} probes (${tally.selects} reads, ${tally.columns} columns, ${tally.writes} writes, ${tally.door} questions at the door) ` +
      `by ${contexts.length} askers`,
  )
  expect(tally.disagreements.length, `\n${tally.disagreements.slice(0, 30).join('\n')}\n`).toBe(0)
  expect(tally.writes).toBeGreaterThan(20_000)
})

test('the world has every table, and both words of the oracle on every verb that somebody has', () => {
  expect(tables.filter((table) => world.rows[table].length === 0)).toEqual([])
  const words = new Set(
    contexts.flatMap(({ attempts }) =>
      attempts.map(({ table, verb, rows }) => `${table} ${verb} ${rows > 0 ? 'yes' : 'no'}`),
    ),
  )
  const asked = tables.flatMap((table) =>
    (['insert', 'update', 'delete'] as const).map((verb) => `${table} ${verb} no`),
  )
  expect(asked.filter((word) => !words.has(word))).toEqual([])
  expect([...words].filter((word) => word.endsWith('yes')).length).toBeGreaterThan(25)
})

test('the world names every table of the plane', async () => {
  const rows = await database.owner<
    { name: string }[]
  >`select table_name as name from information_schema.tables where table_schema = 'kogge'`
  expect(rows.map((row) => row.name).filter((name) => !(tables as readonly string[]).includes(name))).toEqual([])
})
