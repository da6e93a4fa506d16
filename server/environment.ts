/**
 * The environment of a process. Imported before everything else that reads settings (the log does when it is imported):
 * .env in the working folder fills what is not set, then env.server.ts checks it, and a wrong value ends the process
 * with the sentence that names it.
 */
import { existsSync } from 'node:fs'
import { env, type Env } from '#app/env.server.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
try {
  env()
} catch (error) {
  process.stderr.write(`\n${(error as Error).message}\n`)
  process.exit(1)
}

/** The checked environment. */
export const readEnvironment = (): Env => env()
