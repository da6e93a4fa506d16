import { existsSync, statfsSync } from 'node:fs'

/**
 * A failure that a person can act on: its message is one sentence that says what to do. Entry points print it alone,
 * without a stack, and end with exit code 1.
 */
export class Sentence extends Error {
  override name = 'Sentence'
}

export const diskIsFull = 'The disk is full: free some space (Kogge needs about 1 GB) and run the command again.'

/** Bytes. Postgres asks for 16 MB at a time, so that a disk with less than twice that is full for it. */
const nothingLeft = 32 * 1024 * 1024

/**
 * The sentence for an error: its own where it is one, a known cause in words where the code tells it, else the message.
 * With the data folder `dir` named, a full disk is recognised whatever the error was: it shows as a service that ends
 * and a connection that breaks.
 */
export function sentenceFor(error: unknown, dir?: string): string {
  if (dir && existsSync(dir)) {
    const { bavail, bsize } = statfsSync(dir)
    if (bavail * bsize < nothingLeft) return diskIsFull
  }
  if (error instanceof Sentence) return error.message
  const { code, message, path } = (error ?? {}) as { code?: string; message?: string; path?: string }
  if (code === 'ENOSPC' || /No space left on device/i.test(message ?? '')) {
    return diskIsFull
  }
  if (code === 'EACCES' || code === 'EPERM')
    return `Kogge may not write ${path ?? 'its data folder'}: give this user the right to, or set KOGGE_DATA_DIR to a folder it owns.`
  if (code === 'EROFS')
    return `${path ?? 'The data folder'} is on a read-only disk: set KOGGE_DATA_DIR to a folder that can be written.`
  return message || String(error)
}
