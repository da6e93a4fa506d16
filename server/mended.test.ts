/** An install without scripts leaves postgres.js as it came: who opens a pool says so, and the commands mend it. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuseUnmended } from '#db/mended.server.ts'

let root: string
const connection = (form: string) => path.join(root, 'node_modules/postgres', form, 'connection.js')
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'kogge-mended-'))
  mkdirSync(path.join(root, 'bin'))
  for (const script of ['mend.js', 'mended.js']) cpSync(path.join('bin', script), path.join(root, 'bin', script))
  writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }')
  cpSync('node_modules/postgres', path.join(root, 'node_modules/postgres'), { recursive: true })
  for (const form of ['src', 'cjs/src']) {
    const text = readFileSync(connection(form), 'utf8')
    const asItCame = text
      .replace(/ {4}if \(socket === null\) \{\n(?: {6}.*\n)+? {6}return false\n {4}\}\n/, '')
      .replace(
        'incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
        'incomings = null\n    clearImmediate(nextWriteTimer)\n',
      )
      .replace(/ {4};(\(query \|\| sent\.length\).*\n)(?: {4}.*\n){3}( {4}closedTime)/, '    !hadError && $1$2')
    expect(text.split('\n').length - asItCame.split('\n').length).toBe(13)
    writeFileSync(connection(form), asItCame)
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))
const main = () => path.join(root, 'node_modules/postgres/cjs/src/index.js')
const start = () =>
  spawnSync(process.execPath, ['--import', './bin/mended.js', '--input-type=module', '-e', 'console.log("started")'], {
    cwd: root,
    encoding: 'utf8',
  })

test('no pool is opened on an unmended driver, and it is said what to do', () => {
  expect(() => refuseUnmended(main())).toThrow(/is not mended.*node bin\/mend\.js/)
})

test('what starts the site mends it first', () => {
  expect(start()).toMatchObject({ status: 0, stdout: 'started\n' })
  for (const form of ['src', 'cjs/src'])
    expect(readFileSync(connection(form), 'utf8')).toBe(
      readFileSync(path.join('node_modules/postgres', form, 'connection.js'), 'utf8'),
    )
  expect(() => refuseUnmended(main())).not.toThrow()
})

test('where it cannot, nothing starts', () => {
  writeFileSync(connection('src'), '// another release\n')
  const { status, stdout, stderr } = start()
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.trim()).toMatch(
    /^\S+connection\.js is not the file that bin\/mend\.js mends: read docs\/decisions\/postgres-js-is-mended\.md\.$/,
  )
})
