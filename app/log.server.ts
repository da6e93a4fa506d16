/** Structured logs (one JSON object a line) through pino. */
import pino from 'pino'
import { env } from '#app/env.server.ts'

export const log = pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
