import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { isWriteAfterClose } from './uncaught.ts'

const withStack = (error: Error, stack: string) =>
  Object.assign(error, { stack: `${error.name}: ${error.message}\n${stack}` })
const message = "Cannot read properties of null (reading 'write')"
const theirs =
  '    at Immediate.nextWrite (file:///srv/kogge/node_modules/postgres/src/connection.js:255:22)\n    at process.processImmediate (node:internal/timers:485:21)'

test('the one error of postgres.js is known', () => {
  expect(isWriteAfterClose(withStack(new TypeError(message), theirs))).toBe(true)
  expect(
    isWriteAfterClose(withStack(new TypeError(message), theirs.replace('src/', 'cjs/src/').replaceAll('/', '\\'))),
  ).toBe(true)
})

test.each([
  [
    'the same words from our own code',
    withStack(new TypeError(message), '    at nextWrite (file:///srv/kogge/server/site.ts:1:1)'),
  ],
  [
    'our code further down the stack',
    withStack(new TypeError(message), `    at answer (file:///srv/kogge/server/site.ts:1:1)\n${theirs}`),
  ],
  ['other words from postgres.js', withStack(new TypeError("Cannot read properties of null (reading 'end')"), theirs)],
  ['another kind of error', withStack(new Error(message), theirs)],
  ['no error at all', message],
  ['nothing', undefined],
])('%s is not it', (_name, error) => expect(isWriteAfterClose(error)).toBe(false))

/** Runs a process with the guard that throws `thrown` from a timer, and says `alive` when it still lives afterwards. */
function lives(thrown: string): Promise<{ code: number | null; output: string }> {
  const code = `
    import { guardUncaught } from './server/uncaught.ts'
    const log = { warn: (_, text) => console.log('warn', text), fatal: (_, text) => console.log('fatal', text) }
    guardUncaught(log, () => process.exit(1))
    setImmediate(() => { throw ${thrown} })
    setTimeout(() => console.log('alive'), 50)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (part) => (output += part))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

test('a process survives that error and no other', async () => {
  const one = await lives(
    `Object.assign(new TypeError(${JSON.stringify(message)}), { stack: ${JSON.stringify(`TypeError: ${message}\n${theirs}`)} })`,
  )
  expect(one).toEqual({ code: 0, output: 'warn a connection to Postgres closed in mid-write\nalive\n' })
  const other = await lives("new TypeError('something else')")
  expect(other).toEqual({ code: 1, output: 'fatal an unexpected error ends this process\n' })
})
