import path from 'node:path'
import { expect, test } from 'vitest'
import { playwrightFailures, printedFailures, shortly, vitestFailures, type Failure } from './failures.ts'

test('of vitest: each failed test with the first line of its error, and a file that could not be read', () => {
  const name = path.resolve('app/a.test.ts')
  expect(
    vitestFailures({
      testResults: [
        {
          name,
          status: 'failed',
          assertionResults: [
            { status: 'passed', title: 'good' },
            {
              status: 'failed',
              title: 'counts',
              fullName: 'a room counts',
              failureMessages: ['\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at a.test.ts:3'],
            },
          ],
        },
        {
          name: path.resolve('app/b.test.ts'),
          status: 'failed',
          message: '\n  Transform failed\nwith more',
          assertionResults: [],
        },
      ],
    }),
  ).toEqual([
    { step: 'unit', file: 'app/a.test.ts', title: 'a room counts', reason: 'AssertionError: expected 1 to be 2' },
    { step: 'unit', file: 'app/b.test.ts', title: '', reason: 'Transform failed' },
  ])
})

const report = {
  suites: [
    {
      title: 'map.spec.ts',
      file: 'map.spec.ts',
      specs: [
        {
          title: 'fails',
          file: 'map.spec.ts',
          tests: [
            {
              status: 'unexpected',
              results: [{ status: 'timedOut', error: { message: 'Test timeout of 120000ms exceeded.\nCall log' } }],
            },
          ],
        },
        { title: 'passes', file: 'map.spec.ts', tests: [{ status: 'expected', results: [{ status: 'passed' }] }] },
      ],
      suites: [
        {
          title: 'in German',
          specs: [
            {
              title: 'wavers',
              file: 'map.spec.ts',
              tests: [
                {
                  status: 'flaky',
                  results: [{ status: 'failed', error: { message: 'expected 1' } }, { status: 'passed' }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  errors: [{ message: 'Error: Kogge did not start (exit code 1).' }],
}

test('of Playwright: what failed, what wavered, and what failed outside of tests', () => {
  expect(playwrightFailures(report)).toEqual([
    { step: 'e2e', file: 'e2e/map.spec.ts', title: 'fails', reason: 'Test timeout of 120000ms exceeded.' },
    { step: 'e2e', file: '', title: '', reason: 'Error: Kogge did not start (exit code 1).' },
  ])
  expect(playwrightFailures(report, 'flaky')).toEqual([
    { step: 'e2e', file: 'e2e/map.spec.ts', title: 'in German › wavers', reason: 'expected 1' },
  ])
})

test.each<[string, string, Failure[]]>([
  [
    'types',
    'app/a.ts(3,7): error TS2322: Type string is not number.\n',
    [{ step: 'types', file: 'app/a.ts:3', title: '', reason: 'TS2322: Type string is not number.' }],
  ],
  [
    'lint',
    `${path.resolve('app/b.ts')}\n  12:3  error  Unused  no-unused-vars\n\n1 problem\n`,
    [{ step: 'lint', file: 'app/b.ts:12', title: '', reason: 'Unused no-unused-vars' }],
  ],
  [
    'build',
    'transforming\nCould not resolve "x": error\nbye\n',
    [{ step: 'build', file: '', title: '', reason: 'Could not resolve "x": error' }],
  ],
  ['build', '', [{ step: 'build', file: '', title: '', reason: 'it ended without a word' }]],
])('of what %s prints', (step, output, failures) => expect(printedFailures(step, output)).toEqual(failures))

test('at most forty lines, none longer than a screen is wide twice', () => {
  const failure = { step: 'unit', file: 'app/a.test.ts', title: 'a title', reason: 'because '.repeat(60) }
  const lines = shortly(Array.from({ length: 60 }, () => failure))
  expect(lines).toHaveLength(40)
  expect(lines.at(-1)).toBe('… and 21 more')
  expect(Math.max(...lines.map((line) => line.length))).toBe(240)
  expect(shortly([{ ...failure, reason: 'short' }])).toEqual(['unit  app/a.test.ts › a title: short'])
})
