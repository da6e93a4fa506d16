/** db/schema/ says what is true now. `npm run schema` writes it anew. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { describeSchema } from './schema.server.ts'

const folder = 'db/schema'
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('db/schema tells of every table and function as the migrations leave them', async () => {
  const now = await describeSchema(database.owner)
  expect(now.get('cases.sql')).toMatch(/policy reader_reads for select to kogge_member/)
  if (process.env.KOGGE_WRITE_SCHEMA) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    for (const [name, text] of now) writeFileSync(`${folder}/${name}`, text)
  }
  const kept = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)
  const stale = [...now].filter(([name, text]) => new Map(kept).get(name) !== text).map(([name]) => name)
  expect(
    [...stale, ...kept.map(([name]) => name).filter((name) => !now.has(name))],
    'Run npm run schema, look at what has changed, and commit it.',
  ).toEqual([])
})
