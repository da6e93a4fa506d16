/** Vitest's global setup: the services of a run, once, before any test file. */
import { startTestServices } from './services.ts'

export default async function setup(): Promise<() => Promise<void>> {
  return startTestServices()
}
