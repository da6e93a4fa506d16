import { expect, test } from 'vitest'
import { readOrder } from './command.ts'

const usual = {
  presences: 100_000,
  offices: 200,
  compare: null,
  rounds: 5,
  seconds: 3,
  changes: 6,
  questions: 72,
  skip: [],
  keep: null,
  json: null,
}

test('what is not said is as the goals need it', () => {
  expect(readOrder([])).toEqual(usual)
  expect(readOrder(['--presences', '1000000'])).toEqual({ ...usual, presences: 1_000_000, compare: 100_000 })
  expect(readOrder(['--presences', '1000000', '--compare', 'none']).compare).toBeNull()
  expect(
    readOrder([
      '--presences=5000',
      '--compare=1000',
      '--skip',
      'offices,freshness',
      '--json',
      'out.json',
      '--keep',
      'kept',
      '--seconds',
      '0.2',
    ]),
  ).toEqual({
    ...usual,
    presences: 5_000,
    compare: 1_000,
    skip: ['offices', 'freshness'],
    json: 'out.json',
    keep: 'kept',
    seconds: 0.2,
  })
})

test.each([
  [['--presences', '10'], '--presences should be a whole number'],
  [['--presences', '1e99'], '--presences'],
  [['--presences', 'many'], '--presences'],
  [['--offices', '1'], '--offices'],
  [['--offices', '2.5'], '--offices'],
  [['--compare', '100000'], '--compare'],
  [['--seconds', '0'], '--seconds'],
  [['--skip', 'nothing'], 'no part "nothing"'],
  [['--fast'], '--fast'],
  [['100000'], '100000'],
])('%j is told, with how to use the command', (argv, said) => {
  expect(() => readOrder(argv)).toThrow(said)
  expect(() => readOrder(argv)).toThrow('Use: npm run bench')
})
