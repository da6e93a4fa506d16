import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#server/testing/database.ts'
import { sweep } from './limit-counters.server.ts'
import { callerOf, forgive, limits, takeBack, tooOften } from './rate-limits.server.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ asEnv: true })
})
afterAll(() => database.drop())

const rows = () =>
  database.owner<{ key: string; points: number }[]>`select key, points from identity.rate_limits order by key`

test('counts stand in Postgres, without the names of whom they count', async () => {
  const points = limits.contactByCaller.points
  const answers = await Promise.all(
    Array.from({ length: points + 5 }, () => tooOften(['contactByCaller', '192.0.2.1'])),
  )
  expect(answers.filter((seconds) => seconds === null)).toHaveLength(points)
  for (const seconds of answers.filter((answer) => answer !== null))
    expect(seconds).toBeLessThanOrEqual(limits.contactByCaller.duration)
  const kept = await rows()
  expect(kept).toMatchObject([{ points: points + 5 }])
  expect(kept[0].key).toMatch(/^contactByCaller:[\w-]{43}$/)
  expect(await tooOften(['contactByCaller', '192.0.2.2'])).toBeNull()
})

test('what one limit stops is not counted by those before it; what is taken back or forgiven does not count', async () => {
  for (let n = 0; n < 10; n++) await tooOften(['resetHere', 'full'])
  for (let n = 0; n < 100; n++)
    expect(await tooOften(['resetByCaller', 'me'], ['resetHere', 'full'])).toBeGreaterThan(0)
  expect(await tooOften(['resetByCaller', 'me'])).toBeNull()
  await takeBack(['resetHere', 'full'])
  expect(await tooOften(['resetHere', 'full'])).not.toBeNull()
  await forgive(['resetHere', 'full'])
  expect(await tooOften(['resetHere', 'full'])).toBeNull()
})

test('a count that has run out begins anew, and is swept away', async () => {
  for (let n = 0; n < 11; n++) await tooOften(['resetHere', 'late'])
  expect(await tooOften(['resetHere', 'late'])).not.toBeNull()
  await database.owner`update identity.rate_limits set expire = ${Date.now() - 1}`
  expect(await tooOften(['resetHere', 'late'])).toBeNull()
  await sweep(new Date())
  expect(await rows()).toHaveLength(1)
})

test('where Postgres refuses, counting fails: nothing is let through uncounted', async () => {
  await database.owner`revoke insert on identity.rate_limits from kogge_identity`
  await expect(tooOften(['resetHere', 'away'])).rejects.toThrow('permission denied')
  await database.owner`grant insert on identity.rate_limits to kogge_identity`
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:db8:1:2::9', '2001:db8:1:2::'],
  ['2001:0DB8::9', '2001:db8:0:0::'],
  ['::1', '0:0:0:0::'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('%s calls as %s', (ip, caller) => expect(callerOf({ ip })).toBe(caller))
