/**
 * The web server and the worker as children of the supervisor: TypeScript processes that say `ready` or `failed` over their channel,
 * and that end by themselves when the channel breaks.
 */
import { spawn } from 'node:child_process'
import { endChild } from './processes.ts'
import { Sentence } from './sentence.ts'

type Said = { ready?: true; failed?: string }
export type Child = { pid: number; exited: Promise<number | null>; stop: () => Promise<void> }

/**
 * Starts `file` with these variables on top of the environment; resolves when it says that it is ready. What it prints goes where ours goes, or to
 * the open file `output`. Throws a Sentence.
 */
export function startChild(name: string, file: string, env: Record<string, string | undefined>, output: 'inherit' | number = 'inherit'): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...env }, stdio: ['ignore', output, output, 'ipc'],
    // In a group of its own: Ctrl-C reaches the supervisor alone, which ends its children in order.
    detached: process.platform !== 'win32',
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const stop = () => endChild(child, 'SIGTERM', exited, 10_000)
  return new Promise((resolve, reject) => {
    let failed = ''
    child.on('message', (said: Said) => {
      if (said.failed) failed = said.failed
      if (said.ready) resolve({ pid: child.pid!, exited, stop })
    })
    child.once('error', (error) => reject(new Sentence(`${name} cannot be started: ${error.message}.`)))
    void exited.then((code) => reject(new Sentence(failed || `${name} ended at its start (code ${code ?? 'none, killed'}); its last lines above say why.`)))
  })
}

/** In a child: tells the supervisor, where there is one. */
export const tell = (said: Said): void => void (process.connected && process.send?.(said))

/** In a child: runs `stop` once at SIGTERM, SIGINT or when the supervisor has gone, then ends the process. */
export function stopWhenTold(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 9_000).unref()
    stop().then(() => process.exit(0), () => process.exit(1))
  }
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end)
  // Repeats of a signal must not end the process before its work is put away.
  process.on('SIGTERM', () => {}).on('SIGINT', () => {})
}

/** In a child: the one sentence, told to the supervisor or else printed, and exit code 1. */
export function fail(sentence: string): never {
  if (process.connected) process.send?.({ failed: sentence })
  else process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
