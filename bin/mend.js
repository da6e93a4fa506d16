#!/usr/bin/env node
/**
 * Mends postgres.js 3.4.9 in node_modules (docs/decisions/postgres-js-is-mended.md): a connection that closes in
 * mid-write keeps the unsent bytes and a spent timer, throws where nobody can catch it, and never sends again, so that
 * a pool hangs for good after Postgres was restarted; and one that is reset keeps the statements that were not sent and
 * the error that was told, so that its successor takes every answer for the one before. And whoever goes on in a
 * transaction whose connection is gone writes into the one that took its place. Runs after every install; does nothing
 * where it has run. Fails where a file is another one than it was written for.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** For each file: text to find and what stands there afterwards. */
const mends = {
  'index.js': [
    [
      'new Promise((_, reject) => connection.onclose = reject)',
      'new Promise((_, reject) => connection.onclose = e => (over = e, reject(e)))',
    ],
    [
      '    let savepoints = 0\n      , connection\n',
      '    let savepoints = 0\n      , over = null\n      , connection\n',
    ],
    [
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n        c.queue === full',
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (over)\n          return q.reject(over)\n        c.queue === full',
    ],
  ],
  'connection.js': [
    [
      'function nextWrite(fn) {\n',
      'function nextWrite(fn) {\n' +
        '    if (socket === null) {\n      chunk = nextWriteTimer = null\n' +
        "      const err = Errors.connection('CONNECTION_CLOSED', options, socket)\n" +
        '      query && queryError(query, err)\n      query = null\n      while (sent.length)\n        queryError(sent.shift(), err)\n      return false\n    }\n',
    ],
    [
      "    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n",
      "    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n" +
        '    query = results = errorResponse = null\n    result = new Result()\n    rows = 0\n',
    ],
    [
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n    socket.removeListener',
      '    incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener',
    ],
  ],
}

/**
 * Mends both forms of the package. Returns how many files were changed. Throws where the text is not the expected one.
 */
export function mend() {
  let changed = 0
  for (const form of ['src', 'cjs/src'])
    for (const [name, texts] of Object.entries(mends)) {
      const file = path.join(root, 'node_modules/postgres', form, name)
      if (!existsSync(file)) continue
      const before = readFileSync(file, 'utf8')
      let text = before
      for (const [find, replace] of texts) {
        if (text.includes(replace)) continue
        if (text.split(find).length !== 2)
          throw new Error(
            `${file} is not the file that bin/mend.js mends: read docs/decisions/postgres-js-is-mended.md.`,
          )
        text = text.replace(find, () => replace)
      }
      if (text === before) continue
      writeFileSync(file, text)
      changed++
    }
  return changed
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) mend()
