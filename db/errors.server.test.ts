import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { isAway, knownConstraints, sentenceFor } from './errors.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('every constraint with a sentence is in the database', async () => {
  const rows = await database.owner<{ name: string }[]>`
    select conname as name from pg_constraint union select relname from pg_class where relkind = 'i'
    union select (regexp_matches(prosrc, 'constraint = ''([a-z_]+)''', 'g'))[1] from pg_proc
    where pronamespace = 'app'::regnamespace`
  const there = new Set(rows.map((row) => row.name))
  expect(
    knownConstraints.filter((name) => !there.has(name)),
    'rename or remove these lines of db/errors.ts',
  ).toEqual([])
})

test.each(['en', 'nl', 'de'])('every constraint has its sentence in %s', (language) => {
  const texts = JSON.parse(readFileSync(`locales/${language}/errors.json`, 'utf8')) as Record<string, string>
  for (const name of knownConstraints)
    expect(texts[sentenceFor({ constraint_name: name })!.slice('errors:'.length)], name).toBeTruthy()
})

test('what is no refusal has no sentence', () => {
  expect(sentenceFor(new Error('connection lost'))).toBeNull()
  expect(sentenceFor(null)).toBeNull()
  expect(sentenceFor({ constraint_name: 'presences_audience_known' })).toBeNull()
})

test.each([
  ['ECONNREFUSED', true],
  ['CONNECTION_CLOSED', true],
  ['CONNECT_TIMEOUT', true],
  ['57P01', true],
  ['57P03', true],
  ['53300', true],
  ['08006', true],
  ['23505', false],
  ['42501', false],
  ['22P02', false],
  ['25006', false],
  ['ENOENT', false],
  [undefined, false],
])('%s says that Postgres is away: %s', (code, is) => expect(isAway({ code })).toBe(is))
