/** Processes by their number: do they live, are they ours, ending them. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the living process `pid` has `word` in its command line. Where that cannot be read (not on Linux): true. */
export function runsOn(pid: number, word: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)
  } catch {
    return process.platform !== 'linux'
  }
}

/** Waits until process `pid` has gone, at most `patience` milliseconds. Whether it has. */
export async function gone(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited >= patience) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}

/** Sends `signal`, waits; after `patience` milliseconds SIGKILL. */
export async function endChild(
  child: ChildProcess,
  signal: NodeJS.Signals,
  exited: Promise<unknown>,
  patience = 15_000,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await exited
  clearTimeout(timer)
}
