import { expect, test } from 'vitest'
import {
  bands,
  countable,
  higher,
  othersAmong,
  resultInput,
  rungs,
  rungsOf,
  taps,
  type Rung,
  type Side,
} from './result.ts'

const form = { rung: 'startup', on: '2026-01-31', band: '', note: '', reach: 'sides', other: '' }

test('the ladder goes from a talk to what was built, and says as well that nothing came of it', () => {
  expect(rungs[0]).toBe('talk')
  expect(rungs.at(-1)).toBe('nothing')
  expect(countable).toHaveLength(rungs.length - 1)
})

test('every rung is behind one button of a mail', () => {
  expect(taps.flatMap(rungsOf).sort()).toEqual([...rungs].sort())
  expect(rungsOf('new')).toEqual(['business', 'startup', 'job', 'internship', 'project', 'knowledge'])
  expect(rungsOf('meeting')).toEqual(['meeting'])
})

test.each([
  [{}, undefined],
  [{ rung: 'wedding' }, 'results:errors.rung'],
  [{ on: '31 January' }, 'results:errors.on'],
  [{ on: '2999-01-01' }, 'results:errors.onLater'],
  [{ band: 'to-50k' }, undefined],
  [{ band: '12345' }, 'results:errors.band'],
  [{ note: 'x'.repeat(501) }, 'results:errors.noteLong'],
  [{ reach: 'world' }, 'results:errors.reach'],
])('a result: %j', (values, expected) =>
  expect(resultInput.safeParse({ ...form, ...values }).error?.issues[0]!.message).toBe(expected),
)

test.each(bands)('nothing is worth no %s', (band) =>
  expect(resultInput.parse({ ...form, rung: 'nothing', band }).band).toBeNull(),
)

test.each([
  ['talk', null, 'talk'],
  ['talk', 'meeting', 'meeting'],
  ['startup', 'meeting', 'startup'],
  ['nothing', 'talk', 'talk'],
  ['talk', 'nothing', 'talk'],
  ['nothing', null, 'nothing'],
] as [Rung, Rung | null, Rung][])('%s after %s: %s sums it up', (now, before, expected) =>
  expect(higher(now, before)).toBe(expected),
)

test('those confirm who are a side and not one’s own; the desk is asked nothing', () => {
  const side = (key: string, part: Side['part'], mine = false): Side => ({ key, part, name: key, mine })
  const sides = [side('a', 'asker', true), side('b', 'other'), side('c', 'desk')]
  expect(othersAmong(sides).map(({ key }) => key)).toEqual(['b'])
})
