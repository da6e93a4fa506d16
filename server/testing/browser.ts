/** A Chromium for the end-to-end tests: named by the environment, Playwright's own, the system's; else installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { Sentence } from '#server/sentence.ts'

/** The one without windows first: it is there for tests, and twice as fast. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a browser that runs here, or null. KOGGE_CHROMIUM and CHROME_PATH come first; a wrong one is a Sentence. */
export function findBrowser(): string | null {
  const named = process.env.KOGGE_CHROMIUM || process.env.CHROME_PATH
  if (named) {
    if (runs(named)) return named
    throw new Sentence(
      `KOGGE_CHROMIUM or CHROME_PATH names ${named}, which does not run here: correct it or leave it out.`,
    )
  }
  const own = chromium.executablePath()
  if (own && runs(own)) return own
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...elsewhere].find(runs) ?? null
}

/**
 * Finds a browser or installs one: Playwright's download, else Debian's package where this user may. Throws a Sentence.
 */
export function ensureBrowser(say: (line: string) => void): string {
  const found = findBrowser()
  if (found) return found
  const root = process.getuid?.() === 0
  say('No Chromium found; installing Playwright’s …')
  const cli = path.resolve('node_modules/@playwright/test/cli.js')
  attempt(process.execPath, [
    cli,
    'install',
    ...(root && process.platform === 'linux' ? ['--with-deps'] : []),
    'chromium',
  ])
  const downloaded = findBrowser()
  if (downloaded) return downloaded
  if (root && existsSync('/usr/bin/apt-get')) {
    say('That did not work; installing Debian’s chromium …')
    attempt('apt-get', ['update'])
    for (const name of ['chromium-headless-shell', 'chromium']) {
      attempt('apt-get', ['install', '-y', '--no-install-recommends', name])
      const packaged = findBrowser()
      if (packaged) return packaged
    }
  }
  throw new Sentence(
    'The end-to-end tests need Chromium: install the package "chromium" or Google Chrome, or set KOGGE_CHROMIUM to a browser’s program.',
  )
}

const attempt = (program: string, args: string[]) =>
  spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 10 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/** Whether the program is there with all its libraries. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false
  try {
    return /\d+\.\d+/.test(
      execFileSync(program, ['--version', '--no-sandbox'], {
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 30_000,
      }).toString(),
    )
  } catch {
    return false
  }
}
