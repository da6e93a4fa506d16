import { expect, test } from 'vitest'
import { readOrder } from './command.ts'

test('what is not said is usual, and what is wrong is told', () => {
  const usual = {
    presences: 100_000,
    offices: 200,
    rounds: 3,
    seconds: 1,
    zooms: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    keep: null,
    json: null,
  }
  expect(readOrder([])).toEqual(usual)
  expect(readOrder(['--presences', '2000', '--zooms', '1,5', '--seconds=0.1', '--keep', '/kept'])).toEqual({
    ...usual,
    presences: 2000,
    zooms: [1, 5],
    seconds: 0.1,
    keep: '/kept',
  })
  for (const words of [
    ['--zooms', '11'],
    ['--zooms', 'all'],
    ['--rounds', '0'],
    ['--compare', '500'],
  ])
    expect(() => readOrder(words)).toThrow('Use: npm run bench -- map')
})
