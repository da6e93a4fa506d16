/**
 * Makes sure that a service does not outlive the process that started it, even where that one is killed without a
 * chance to clean up. A tiny shell waits on a pipe from this process: when the pipe breaks, it sends the service its
 * signal.
 */
import { spawn } from 'node:child_process'

/** Guards process `pid`: it gets `signal` when this process vanishes. The returned function ends the watch. */
export function guardChild(pid: number, signal: 'TERM' | 'INT' = 'TERM'): () => void {
  if (process.platform === 'win32') return () => {}
  const sentinel = spawn('/bin/sh', ['-c', `read -r line || kill -${signal} ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  sentinel.on('error', () => {})
  sentinel.stdin.on('error', () => {})
  sentinel.unref()
  ;(sentinel.stdin as unknown as { unref?: () => void }).unref?.()
  return () => sentinel.stdin.end('done\n')
}
