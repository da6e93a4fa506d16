/**
 * The web server and the worker as children of the supervisor, and the processes of the web server as children of its
 * first: TypeScript processes that say `ready` or `failed` over their channel, and that end by themselves when the
 * channel breaks.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { endChild } from './processes.ts'
import { Sentence } from './sentence.ts'

type Said = { ready?: true; failed?: string }
/**
 * `gaveUp`: the sentence with which it ended by its own decision, so that starting it again is of no use; '' where it
 * said none.
 */
export type Child = { pid: number; exited: Promise<number | null>; stop: () => Promise<void>; gaveUp: () => string }

/** Reads TypeScript, after bin/mended.js has made sure of postgres.js. */
export const nodeWords = ['--import', './bin/mended.js', '--import', 'tsx']

/**
 * Starts `file` with these variables on top of the environment; resolves when it says that it is ready. What it prints
 * goes where ours goes, or to the open file `output`. Throws a Sentence.
 */
export function startChild(
  name: string,
  file: string,
  env: Record<string, string | undefined>,
  output: 'inherit' | number = 'inherit',
): Promise<Child> {
  return untilReady(
    name,
    spawn(process.execPath, [...nodeWords, file], {
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output, 'ipc'],
      // In a group of its own: Ctrl-C reaches the supervisor alone, which ends its children in order.
      detached: process.platform !== 'win32',
    }),
  )
}

/** Resolves when `child`, which has a channel, says that it is ready. Throws a Sentence. */
export function untilReady(name: string, child: ChildProcess): Promise<Child> {
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const stop = () => endChild(child, 'SIGTERM', exited, 10_000)
  return new Promise((resolve, reject) => {
    let failed = ''
    child.on('message', (said: Said) => {
      if (said.failed) failed = said.failed
      if (said.ready) resolve({ pid: child.pid!, exited, stop, gaveUp: () => failed })
    })
    child.once('error', (error) => reject(new Sentence(`${name} cannot be started: ${error.message}.`)))
    void exited.then((code) =>
      reject(
        new Sentence(
          failed || `${name} ended at its start (code ${code ?? 'none, killed'}); its last lines above say why.`,
        ),
      ),
    )
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
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
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
