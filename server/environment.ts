/** The environment of a process: .env in the working folder fills what is not set, then env.server.ts checks it. */
import { existsSync } from 'node:fs'
import { env, type Env } from '#app/env.server.ts'
import { Sentence } from './sentence.ts'

/** Reads .env and the environment. Throws a Sentence that names each wrong variable. */
export function readEnvironment(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env')
  try {
    return env()
  } catch (error) {
    throw new Sentence((error as Error).message)
  }
}
