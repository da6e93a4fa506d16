/**
 * Whether the driver in node_modules is the mended one (docs/decisions/postgres-js-is-mended.md). Asked before a
 * process's first pool, so that an install without scripts leaves nobody with connections that hang for good.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What bin/mend.js puts where, by file. */
const marks = {
  'index.js': ['        if (over)\n          return q.reject(over)\n'],
  'connection.js': [
    '    if (socket === null) {\n      chunk = nextWriteTimer = null\n      const err',
    '    query = results = errorResponse = null\n    result = new Result()\n    rows = 0\n',
    '    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
  ],
}
let looked = false

/** Throws, with what to do, where it is not. `package.json` of the driver is beside the folder that is looked into. */
export function refuseUnmended(main = createRequire(import.meta.url).resolve('postgres')): void {
  if (looked) return
  for (const form of ['src', 'cjs/src'])
    for (const [name, wanted] of Object.entries(marks)) {
      const file = path.join(main.slice(0, main.lastIndexOf(`${path.sep}cjs${path.sep}`)), form, name)
      const text = readFileSync(file, 'utf8')
      if (!wanted.every((mark) => text.includes(mark)))
        throw new Error(
          `${file} is not mended, and would hang after Postgres was restarted: run "node bin/mend.js" and start again.`,
        )
    }
  looked = true
}
