/**
 * What it takes: memory of the processes, sizes on disk. Memory is read from /proc, so on Linux only; elsewhere it is
 * not known.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { admin } from '#search/client.server.ts'
import type { Stand } from './stand.ts'

/** Bytes; null where it cannot be read. */
export type Memory = {
  web: number | null
  meilisearch: number | null
  meilisearchOwn: number | null
  postgres: number | null
  bench: number | null
}
/** Bytes. `used`: of the index's file what holds data; the rest is free for the next writes. */
export type Sizes = { database: number; presences: number; index: number; used: number; documents: number }

const kilobytes = (text: string, name: string): number | null => {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)
  return match ? Number(match[1]) * 1024 : null
}
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Ended meanwhile, or not ours to look at.
    return ''
  }
}

/** The processes below this one, itself first. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1]) }))
  return [pid, ...parents.filter(({ parent }) => parent === pid).map((child) => child.pid)]
}

/** Seconds of processor time by process since they started; Postgres with all its processes, ended ones too. */
export type Work = { web: number; meilisearch: number; postgres: number; bench: number }

/** Clock ticks a second, as /proc counts (sysconf(_SC_CLK_TCK)); 100 on every Linux that Node runs on. */
const ticks = 100

/**
 * What the processes have worked so far; null where /proc does not tell. `web`: the process that answers over HTTP;
 * null where there is none.
 */
export function workOf({ pids }: Stand, web: number | null): Work | null {
  if (!existsSync('/proc/self/stat')) return null
  // Behind the name in brackets, from the state on: utime is the 12th, stime the 13th, and those of ended children
  // follow (man 5 proc).
  const own = (pid: number, children = false) => {
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    return ((fields[11] || 0) + (fields[12] || 0) + (children ? (fields[13] || 0) + (fields[14] || 0) : 0)) / ticks
  }
  const { user, system } = process.cpuUsage()
  return {
    web: web === null ? 0 : own(web),
    meilisearch: own(pids.meilisearch),
    bench: (user + system) / 1e6,
    postgres: familyOf(pids.postgres).reduce((sum, pid) => sum + own(pid, pid === pids.postgres), 0),
  }
}

/**
 * The proportional set sizes of Postgres's processes: memory that they share (its buffers) is counted once. Reading it
 * costs a millisecond a process, so seldom.
 */
function postgresMemory(pid: number): number | null {
  const sizes = familyOf(pid)
    .map((each) => kilobytes(read(`/proc/${each}/smaps_rollup`), 'Pss'))
    .filter((size) => size !== null)
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : null
}

/**
 * Watches until `stop` is called, which answers the peaks. Of single processes the kernel keeps the peak of the
 * resident set itself (VmHWM), since they started; Meilisearch's counts the pages of its index that are mapped into
 * memory, `meilisearchOwn` is without them (RssAnon, looked at every second). Of Postgres the sum over its processes is
 * looked at every second.
 */
export function watchMemory({ pids }: Stand, web: number): { stop: () => Memory } {
  const peak: Memory = { web: null, meilisearch: null, meilisearchOwn: null, postgres: null, bench: null }
  if (!existsSync('/proc/self/status')) return { stop: () => peak }
  const higher = (name: keyof Memory, value: number | null) => {
    if (value !== null) peak[name] = Math.max(peak[name] ?? 0, value)
  }
  const look = () => {
    higher('web', kilobytes(read(`/proc/${web}/status`), 'VmHWM'))
    higher('bench', kilobytes(read('/proc/self/status'), 'VmHWM'))
    const meilisearch = read(`/proc/${pids.meilisearch}/status`)
    higher('meilisearch', kilobytes(meilisearch, 'VmHWM'))
    higher('meilisearchOwn', kilobytes(meilisearch, 'RssAnon'))
    higher('postgres', postgresMemory(pids.postgres))
  }
  look()
  const timer = setInterval(look, 1_000)
  return {
    stop() {
      clearInterval(timer)
      look()
      return peak
    },
  }
}

export async function sizesOf({ owner, meili }: Stand): Promise<Sizes> {
  const [{ database, presences }] = await owner<{ database: number; presences: number }[]>`
    select pg_database_size(current_database())::float8 as database,
      pg_total_relation_size('kogge.presences')::float8 as presences`
  const stats = await admin(meili).getStats()
  const { databaseSize, usedDatabaseSize } = stats as typeof stats & { usedDatabaseSize?: number }
  return {
    database,
    presences,
    index: databaseSize,
    used: usedDatabaseSize ?? databaseSize,
    documents: stats.indexes[meili.index!].numberOfDocuments,
  }
}
