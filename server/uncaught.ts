/**
 * postgres.js 3.4.9 schedules a small write for later and throws from there where the connection has closed in between
 * (upstream issues 1154 and 1208). bin/mend.js takes the cause away; where that did not run, no caller can catch the
 * error. The query it belonged to has been refused already: this one error is logged and the process lives. Every other
 * uncaught error ends it, because its state can no longer be trusted.
 */
type Log = { warn(fields: object, message: string): void; fatal(fields: object, message: string): void }

/** Whether an error is that one: its message, thrown from postgres.js's own connection.js. */
export function isWriteAfterClose(error: unknown): boolean {
  if (!(error instanceof TypeError) || error.message !== "Cannot read properties of null (reading 'write')")
    return false
  const thrownAt = (error.stack ?? '').split('\n').find((line) => line.trimStart().startsWith('at ')) ?? ''
  return /nextWrite \(.*[\\/]node_modules[\\/]postgres[\\/](src|cjs[\\/]src)[\\/]connection\.js:/.test(thrownAt)
}

/** Installs the guard for this process. `end` is called with any other error. */
export function guardUncaught(log: Log, end: (error: unknown) => void): void {
  const handle = (error: unknown) => {
    if (isWriteAfterClose(error)) return log.warn({ err: error }, 'a connection to Postgres closed in mid-write')
    log.fatal({ err: error }, 'an unexpected error ends this process')
    end(error)
  }
  process.on('uncaughtException', handle)
  process.on('unhandledRejection', handle)
}
