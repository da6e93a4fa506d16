/**
 * Starts Kogge as `npm start` does, demo and all, in a temporary folder on free ports, once for all journeys. With
 * KOGGE_E2E_URL and KOGGE_E2E_DATA_DIR set it uses the one that runs there.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removeDataFolder } from '#server/postgres.ts'

/** Empty values: neither this shell's environment nor a .env file leads the tests to somebody's real servers. */
export const nothingSet = Object.fromEntries(
  [
    'DATABASE_URL',
    'KOGGE_SECRET',
    'MEILI_URL',
    'MEILI_MASTER_KEY',
    'MEILI_INDEX',
    'PUBLIC_URL',
    'SMTP_URL',
    'REPLY_DOMAIN',
    'REPLY_PORT',
    'MAPBOX_ACCESS_TOKEN',
    'METRICS_TOKEN',
    'METRICS_PORT',
    'METRICS_HOST',
    'WEB_PROCESSES',
    'TRUST_PROXY',
  ].map((name) => [name, '']),
)

export default async function start(): Promise<(() => Promise<void>) | void> {
  if (process.env.KOGGE_E2E_URL && process.env.KOGGE_E2E_DATA_DIR) return
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kogge-e2e-'))
  chmodSync(dir, 0o711)
  const kogge = spawn(process.execPath, ['bin/start.js'], {
    env: {
      ...process.env,
      ...nothingSet,
      KOGGE_DATA_DIR: dir,
      PORT: '0',
      HOST: '127.0.0.1',
      KOGGE_DEMO: '1',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>((resolve) => kogge.once('exit', resolve))
  const stop = async () => {
    kogge.kill('SIGTERM')
    await exited
    removeDataFolder(dir)
  }
  try {
    process.env.KOGGE_E2E_URL = await new Promise<string>((resolve, reject) => {
      let output = ''
      kogge.stdout.on('data', (chunk) => {
        output += chunk
        process.stdout.write(chunk)
        const ready = /Kogge is ready: (\S+)/.exec(output)
        if (ready) resolve(ready[1])
      })
      void exited.then((code) => reject(new Error(`Kogge did not start (exit code ${code}).`)))
    })
  } catch (error) {
    await stop()
    throw error
  }
  process.env.KOGGE_E2E_DATA_DIR = dir
  return stop
}
