import { expect, test } from 'vitest'
import { byDay, hoursOf, moved, placeAmong, type Entry } from './programme.ts'

const entry = (id: string, heldOn: string, begins: string | null = null): Entry => ({
  id,
  heldOn,
  begins,
  ends: null,
  title: id,
  place: '',
  body: '',
})

test('a day after the other, each in its order', () => {
  expect(
    byDay([entry('b', '2027-05-04'), entry('a', '2027-05-03'), entry('c', '2027-05-04')]).map(({ day, entries }) => [
      day,
      ...entries.map(({ id }) => id),
    ]),
  ).toEqual([
    ['2027-05-03', 'a'],
    ['2027-05-04', 'b', 'c'],
  ])
})

test.each([
  [[], '09:00', 0],
  [['08:00', '10:00'], '09:00', 1],
  [['08:00', '10:00'], '11:00', 2],
  [['10:00'], '09:00', 0],
  [['08:00', null, '10:00'], '09:00', 2],
  [['08:00', '10:00'], null, 2],
  [[null], '09:00', 0],
] as [(string | null)[], string | null, number][])('among %j, %s stands at %i', (others, begins, at) => {
  expect(
    placeAmong(
      others.map((each) => ({ begins: each })),
      begins,
    ),
  ).toBe(at)
})

test.each([
  ['a', 'down', 'bac'],
  ['b', 'up', 'bac'],
  ['c', 'down', 'abc'],
  ['a', 'up', 'abc'],
  ['x', 'up', 'abc'],
] as const)('%s moved %s', (id, way, after) => {
  expect(moved(['a', 'b', 'c'], id, way).join('')).toBe(after)
})

test('hours as people write them', () => {
  expect([
    hoursOf({ begins: '09:00', ends: '10:30' }),
    hoursOf({ begins: '09:00', ends: null }),
    hoursOf({ begins: null, ends: null }),
  ]).toEqual(['09:00–10:30', '09:00', ''])
})
