import { execFile } from 'node:child_process'

/** Runs `npm run digest -- …` beside the running Kogge, on its data folder. */
export function digest(...argv: string[]): Promise<string> {
  const {
    KOGGE_E2E_DATA_DIR,
    DATABASE_URL: _database,
    KOGGE_SECRET: _secret,
    MEILI_URL: _meili,
    MEILI_MASTER_KEY: _key,
    ...env
  } = process.env
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '--silent', 'digest', '--', ...argv],
      { env: { ...env, KOGGE_DATA_DIR: KOGGE_E2E_DATA_DIR } },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    )
  })
}
