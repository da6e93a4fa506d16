/**
 * The data folder (.data/, KOGGE_DATA_DIR): generated secrets, the ports chosen, who runs on it now. All files of its
 * own are readable by their owner only; the folder itself can be passed through, because root runs Postgres as another
 * user.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { DatabaseConfig } from '#db/client.server.ts'
import { hasCluster } from './postgres.ts'
import { isAlive, runsOn } from './processes.ts'
import { Sentence } from './sentence.ts'

export type Meili = { url: string; masterKey: string }
/** What runs on a data folder: enough for a command to join in. */
export type Running = { pid: number; address: string; database: DatabaseConfig; meili: Meili }

const secretsForm = z.object({
  postgresPassword: z.string().min(16),
  koggeSecret: z.string().min(16),
  meiliMasterKey: z.string().min(16),
})
export type Secrets = z.infer<typeof secretsForm>

/** Makes the folder where it is missing. Throws a Sentence where it cannot be written. */
export function openFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true })
    chmodSync(dir, 0o711)
    const probe = path.join(dir, `.probe-${process.pid}`)
    writeFileSync(probe, 'x'.repeat(4096))
    rmSync(probe)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC')
      throw new Sentence(
        `The disk that holds ${dir} is full: free some space (Kogge needs about 1 GB) and run the command again.`,
      )
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new Sentence(`${dir} is not a folder: move it away, or set KOGGE_DATA_DIR to another one.`)
    throw new Sentence(
      `${dir} cannot be written (${message}): give this user the right to, or set KOGGE_DATA_DIR to a folder it owns.`,
    )
  }
}

function write(file: string, value: unknown): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

function read<T>(file: string, form: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null
  try {
    return form.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** The folder's secrets, made at the first call. A damaged file is never replaced: the cluster's password is in it. */
export function secretsOf(dir: string): Secrets {
  const file = path.join(dir, 'secrets.json')
  const known = read(file, secretsForm)
  if (known) return known
  if (existsSync(file))
    throw new Sentence(`${file} is damaged: restore it from a backup, or move ${dir} away to start afresh.`)
  if (hasCluster(dir)) {
    throw new Sentence(
      `${file} is missing, and with it the password of the data in ${dir}: restore it from a backup, or move ${dir} away to start afresh.`,
    )
  }
  const secret = () => randomBytes(24).toString('base64url')
  const fresh = { postgresPassword: secret(), koggeSecret: secret(), meiliMasterKey: secret() }
  write(file, fresh)
  return fresh
}

const portsForm = z.object({ postgres: z.number().optional(), meilisearch: z.number().optional() })
/** The ports that the services had last time, so that they can have them again. */
export const portsOf = (dir: string): z.infer<typeof portsForm> => read(path.join(dir, 'ports.json'), portsForm) ?? {}
export const keepPorts = (dir: string, ports: z.infer<typeof portsForm>): void =>
  write(path.join(dir, 'ports.json'), ports)

const runningForm = z.object({
  pid: z.number(),
  address: z.string(),
  database: z.object({ url: z.string(), secret: z.string() }),
  meili: z.object({ url: z.string(), masterKey: z.string() }),
})
/** Tells commands what runs; removed by `release`. */
export const announce = (dir: string, running: Running): void => write(path.join(dir, 'running.json'), running)

/** What runs on the folder now, or null. A note left behind by a killed start counts as nothing. */
export function runningOn(dir: string): Running | null {
  const running = read(path.join(dir, 'running.json'), runningForm)
  return running && holderOf(dir)?.pid === running.pid ? running : null
}

const lockForm = z.object({ pid: z.number(), what: z.string() })
const lockFile = (dir: string) => path.join(dir, 'lock.json')

/** Who holds the folder now, or null. */
export function holderOf(dir: string): { pid: number; what: string } | null {
  const holder = read(lockFile(dir), lockForm)
  return holder && holder.pid !== process.pid && !(isAlive(holder.pid) && runsOn(holder.pid, 'node')) ? null : holder
}

/** Throws a Sentence where another living process holds the folder. */
export function refuseHeld(dir: string): void {
  const holder = holderOf(dir)
  // In a container the same number comes back at every start.
  if (!holder || holder.pid === process.pid) return
  const running = runningOn(dir)
  throw new Sentence(
    running?.address
      ? `Kogge already runs on ${dir} at ${running.address} (process ${holder.pid}): open that address, stop it first, or set KOGGE_DATA_DIR to another folder.`
      : `${holder.what} is already at work on ${dir} (process ${holder.pid}): wait until it has ended, or set KOGGE_DATA_DIR to another folder.`,
  )
}

/**
 * Takes the folder for this process, which does `what` ("npm start", "npm run import"). Returns how to give it back.
 * Throws a Sentence where another process holds it; a lock whose process is gone is taken over.
 */
export function claim(dir: string, what: string): () => void {
  for (;;) {
    // Written aside and linked: another process sees the whole lock or none.
    const aside = `${lockFile(dir)}.${process.pid}`
    writeFileSync(aside, JSON.stringify({ pid: process.pid, what }), { mode: 0o600 })
    try {
      linkSync(aside, lockFile(dir))
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(aside, { force: true })
    }
    refuseHeld(dir)
    rmSync(lockFile(dir), { force: true })
  }
  return () => {
    rmSync(path.join(dir, 'running.json'), { force: true })
    rmSync(lockFile(dir), { force: true })
  }
}
