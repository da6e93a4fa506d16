/**
 * What `npm start` says when it cannot: one sentence, exit code 1, nothing left running. A whole start is in
 * e2e/commands.spec.ts.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claim, holderOf, openFolder, secretsOf } from './data-folder.ts'
import { refuseChanged } from './meilisearch.ts'
import { clusterElsewhere, removeDataFolder } from './postgres.ts'
import { isAlive } from './processes.ts'
import { Sentence, sentenceFor } from './sentence.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-start-'))
  chmodSync(dir, 0o711)
})
afterEach(() => removeDataFolder(dir))

/** Runs the supervisor until it ends. */
function start(env: Record<string, string>): Promise<{ code: number | null; says: string; output: string }> {
  const code = "import('./server/start.ts').then(({ start }) => start({ development: false }))"
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Empty, so that a .env file does not lead to somebody's real servers.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: '',
      KOGGE_SECRET: '',
      MEILI_URL: '',
      MEILI_MASTER_KEY: '',
      SMTP_URL: '',
      KOGGE_DEMO: '0',
      PORT: '0',
      KOGGE_DATA_DIR: dir,
      NODE_ENV: 'production',
      ...env,
    },
  })
  let says = ''
  let output = ''
  child.stderr.on('data', (part) => (says += part))
  child.stdout.on('data', (part) => (output += part))
  return new Promise((resolve) => child.once('close', (exit) => resolve({ code: exit, says: says.trim(), output })))
}

/** Processes that have the data folder on their command line. */
const leftBehind = () =>
  spawnSync('ps', ['-eo', 'args'])
    .stdout.toString()
    .split('\n')
    .filter((line) => line.includes(dir))

test('a port in use', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, says } = await start({ PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(says).toBe(
    `Port ${port} on 127.0.0.1 is in use or not allowed: stop the program that uses it, or choose another port, such as PORT=${port + 1} npm start.`,
  )
})

test('a wrong setting', async () => {
  const { code, says } = await start({ SMTP_URL: 'mail.example' })
  expect(code).toBe(1)
  expect(says).toBe(
    'The settings are not right:\n  SMTP_URL should be an SMTP address, such as smtps://user:password@host:465',
  )
})

test('a Meilisearch that is not there; the Postgres that had come up is stopped', async () => {
  const { code, says } = await start({ MEILI_BIN: path.join(dir, 'none') })
  expect(code).toBe(1)
  expect(says).toContain(`MEILI_BIN names ${path.join(dir, 'none')}, which is not there`)
  expect(says.split('\n')).toHaveLength(1)
  expect(leftBehind()).toEqual([])
  expect(holderOf(dir)).toBeNull()
})

test('a program that is no Meilisearch', async () => {
  const { code, says } = await start({ MEILI_BIN: process.execPath })
  expect(code).toBe(1)
  expect(says).toContain('needs Meilisearch 1.21')
})

const asRoot = process.getuid?.() === 0
/**
 * Where a newcomer's data can stand, and where its cluster is then: root's home is closed to the user as whom root runs
 * Postgres.
 */
const places: { place: string; cluster: () => string }[] = [
  { place: 'a folder that others may enter', cluster: () => path.join(dir, 'postgres') },
  ...(asRoot ? [{ place: 'a folder that others may not enter', cluster: closedToOthers }] : []),
]

/**
 * Closes the folder, as a start that found it closed would have left it: the cluster elsewhere, and a note that says
 * where.
 */
function closedToOthers(): string {
  const home = `/var/lib/kogge-${randomBytes(4).toString('hex')}`
  writeFileSync(path.join(dir, 'postgres-is-in'), `${home}\n`)
  mkdirSync(home, { mode: 0o711 })
  return path.join(home, 'data')
}

/** A cluster of another making: `files` by name. */
function writeCluster(cluster: string, files: Record<string, string>): void {
  openFolder(dir)
  secretsOf(dir)
  mkdirSync(cluster, { mode: 0o700 })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cluster, name), text)
}

describe.each(places)('in $place', ({ cluster }) => {
  test('data that Postgres cannot read', async () => {
    const at = cluster()
    writeCluster(at, { PG_VERSION: '18\n' })
    const { code, says } = await start({})
    expect(code).toBe(1)
    expect(says).toContain(`Postgres cannot use the data in ${at}`)
    expect(says).toContain('move it away to start afresh')
    expect(leftBehind()).toEqual([])
  })

  test('data of another version of Postgres', async () => {
    const at = cluster()
    writeCluster(at, { PG_VERSION: '15\n', 'postgresql.conf': '' })
    const { code, says } = await start({})
    expect(code).toBe(1)
    expect(says).toMatch(/made by another version of Postgres|cannot use the data/)
    expect(says).toContain(at)
  })
})

test.runIf(asRoot)(
  'data that stands where root’s Postgres may not enter is named, and no other is begun beside it',
  async () => {
    const parent = mkdtempSync(path.join(os.tmpdir(), 'kogge-closed-'))
    try {
      const inside = path.join(parent, 'data')
      mkdirSync(path.join(inside, 'postgres'), { recursive: true })
      secretsOf(inside)
      writeFileSync(path.join(inside, 'postgres', 'PG_VERSION'), '18\n')
      const { code, says } = await start({ KOGGE_DATA_DIR: inside })
      expect(code).toBe(1)
      expect(says).toContain(`who may not enter ${inside}, where the data is`)
      expect(existsSync(path.join(inside, 'postgres-is-in'))).toBe(false)
    } finally {
      removeDataFolder(parent)
    }
  },
)

test.runIf(asRoot)(
  'where root’s Postgres may not enter, start says where the data is, and nothing stays behind',
  async () => {
    const parent = mkdtempSync(path.join(os.tmpdir(), 'kogge-closed-'))
    const inside = path.join(parent, 'data')
    try {
      const { output } = await start({ KOGGE_DATA_DIR: inside, MEILI_BIN: path.join(dir, 'none') })
      const home = clusterElsewhere(inside)!
      expect(home).toMatch(/^\/var\/lib\/kogge-[0-9a-f]{8}$/)
      expect(output).toContain(`keeps the data in ${home}`)
      expect(existsSync(path.join(home, 'data', 'PG_VERSION'))).toBe(true)
      removeDataFolder(inside)
      expect(existsSync(home)).toBe(false)
    } finally {
      removeDataFolder(inside)
      removeDataFolder(parent)
    }
  },
)

test('secrets that are damaged or gone', async () => {
  writeFileSync(path.join(dir, 'secrets.json'), '{"postgresPassword":')
  expect(await start({})).toMatchObject({ code: 1, says: expect.stringContaining('secrets.json is damaged') })
  rmSync(path.join(dir, 'secrets.json'))
  mkdirSync(path.join(dir, 'postgres'))
  writeFileSync(path.join(dir, 'postgres', 'PG_VERSION'), '18\n')
  expect(await start({})).toMatchObject({ code: 1, says: expect.stringContaining('secrets.json is missing') })
})

test('a data folder that is a file', async () => {
  const file = path.join(dir, 'file')
  writeFileSync(file, '')
  expect(await start({ KOGGE_DATA_DIR: file })).toMatchObject({
    code: 1,
    says: expect.stringContaining(`${file} is not a folder`),
  })
})

test('a database server that does not answer', async () => {
  const { code, says } = await start({
    DATABASE_URL: 'postgres://o:p@127.0.0.1:1/kogge',
    KOGGE_SECRET: 'a-secret-for-tests-only',
    MEILI_URL: 'http://127.0.0.1:1',
    MEILI_MASTER_KEY: 'a-master-key-for-tests',
  })
  expect(code).toBe(1)
  expect(says).toBe('Postgres at 127.0.0.1:1 does not answer: start it, or correct DATABASE_URL.')
})

test('a full disk, in words', () => {
  expect(sentenceFor(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))).toContain(
    'The disk is full',
  )
})

test('the folder is held by one process at a time, and taken over from a dead one', () => {
  openFolder(dir)
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(path.join(dir, 'lock.json'), JSON.stringify({ pid: other.pid, what: 'npm start' }))
  expect(() => claim(dir, 'npm start')).toThrow(Sentence)
  expect(() => claim(dir, 'npm start')).toThrow(`npm start is already at work on ${dir} (process ${other.pid})`)
  other.kill('SIGKILL')
  return new Promise<void>((resolve) => other.once('exit', resolve)).then(() => {
    expect(isAlive(other.pid!)).toBe(false)
    const release = claim(dir, 'npm start')
    expect(JSON.parse(readFileSync(path.join(dir, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    release()
    expect(existsSync(path.join(dir, 'lock.json'))).toBe(false)
  })
})

test('secrets are readable by their owner only, and stay', () => {
  openFolder(dir)
  const secrets = secretsOf(dir)
  expect(secretsOf(dir)).toEqual(secrets)
  if (process.platform !== 'win32')
    expect(spawnSync('ls', ['-l', path.join(dir, 'secrets.json')]).stdout.toString()).toMatch(/^-rw-------/)
})

test('a packaged Meilisearch that is not the pinned one is not run, and goes', () => {
  const program = path.join(dir, 'meilisearch-1')
  writeFileSync(program, '#!/bin/sh\necho meilisearch 1.21.0\n', { mode: 0o755 })
  expect(() => refuseChanged(program)).toThrow(/SHA-256 differs.*npm ci.*MEILI_BIN/)
  expect(existsSync(program)).toBe(false)
})

test('the demo is not shown to the world by accident', async () => {
  const { code, says } = await start({ PUBLIC_URL: 'https://kogge.example', KOGGE_DEMO: '' })
  expect(code).toBe(1)
  expect(says).toMatch(/^The demo has an open mailbox and passwords that everybody knows, and PUBLIC_URL /)
  expect(says).toContain('PUBLIC_URL (https://kogge.example) is not this machine')
  expect(leftBehind()).toEqual([])
})
