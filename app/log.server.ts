/** Structured logs (one JSON object a line) through pino. */
import pino from 'pino'
import { parseEnv } from '#app/env.server.ts'

// Not `env()`, which keeps what it reads first: this is read on import, before a test has named its services.
export const log = pino({
  level: parseEnv(process.env).LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
})
