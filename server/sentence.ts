/**
 * A failure that a person can act on: its message is one sentence that says what to do. Entry points print it alone, without a
 * stack, and end with exit code 1.
 */
export class Sentence extends Error {
  override name = 'Sentence'
}

/** The sentence for an error: its own where it is one, a known cause in words where the code tells it, else the message. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Sentence) return error.message
  const { code, message, path } = (error ?? {}) as { code?: string; message?: string; path?: string }
  if (code === 'ENOSPC' || /No space left on device/i.test(message ?? '')) {
    return 'The disk is full: free some space (Kogge needs about 1 GB) and run the command again.'
  }
  if (code === 'EACCES' || code === 'EPERM') return `Kogge may not write ${path ?? 'its data folder'}: give this user the right to, or set KOGGE_DATA_DIR to a folder it owns.`
  if (code === 'EROFS') return `${path ?? 'The data folder'} is on a read-only disk: set KOGGE_DATA_DIR to a folder that can be written.`
  return message || String(error)
}
