/**
 * What `npm start` and `npm test` do before anything is installed: plain JavaScript, no dependencies. Checks Node,
 * installs the locked dependencies, builds. Every step is skipped when its result is newer than what it is made from.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mend } from './mend.js'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)

/** Prints one line of progress. @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`)

/** Prints one sentence that says what to do, and ends with exit code 1. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/** Refuses a Node that is too old (20.19 is the first with everything used here). */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `Kogge needs Node 20.19 or newer and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
    )
  }
}

/**
 * Runs a command quietly, with a line every ten seconds while it lasts. Ends the process with a sentence and the
 * command's last lines where it fails.
 * @param {string} what what is being done, as a word: "installing"
 * @param {string} command @param {string[]} args @param {string} advice what to do when it fails
 */
async function step(what, command, args, advice) {
  const began = Date.now()
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output = (output + chunk).slice(-20_000)))
  child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-20_000)))
  const beat = setInterval(() => say(`  still ${what} (${Math.round((Date.now() - began) / 1000)} s) …`), 10_000)
  const forward = () => child.kill('SIGTERM')
  process.once('SIGINT', forward).once('SIGTERM', forward)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `\n${error.message}`
      resolve(1)
    })
    child.once('close', (exit, signal) => resolve(signal ? 130 : exit))
  })
  clearInterval(beat)
  process.off('SIGINT', forward).off('SIGTERM', forward)
  if (code === 130) process.exit(130)
  if (code !== 0) {
    process.stderr.write(`${output.trim().split('\n').slice(-25).join('\n')}\n`)
    giveUp(
      /ENOSPC|No space left/.test(output)
        ? 'The disk is full: free some space (Kogge needs about 3 GB to install and build) and run the command again.'
        : advice,
    )
  }
  say(`  done in ${Math.round((Date.now() - began) / 1000)} s`)
}

const sha256 = (/** @type {Buffer | string} */ data) => createHash('sha256').update(data).digest('hex')
const read = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')

/** Installs the locked dependencies where node_modules is missing or was made from another lockfile. */
export async function ensureInstalled() {
  const lock = at('package-lock.json')
  const marker = at('node_modules', '.kogge-lock')
  const wanted = sha256(readFileSync(lock))
  if (read(marker) === wanted) return mendInstalled()
  const installed = at('node_modules', '.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    say('Installing the dependencies (a minute or two the first time) …')
    const npm = process.env.npm_execpath
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
    const [command, rest] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
    await step(
      'installing',
      command,
      rest,
      'The dependencies could not be installed (the reason is above): check the network, then run the command again.',
    )
  }
  try {
    writeFileSync(marker, `${wanted}\n`)
  } catch {
    // Installed by somebody else and not to be written (an image): asked again next time.
  }
  mendInstalled()
}

/** npm runs bin/mend.js after an install, unless it is told to run no scripts. */
function mendInstalled() {
  try {
    mend()
  } catch (error) {
    giveUp(/** @type {Error} */ (error).message)
  }
}

const sources = [
  'app',
  'locales',
  'search',
  'db',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
]

/** Hash over the names and contents of everything that the build is made from. */
function sourcesHash() {
  const hash = createHash('sha256')
  const visit = (/** @type {string} */ file) => {
    if (statSync(at(file)).isDirectory()) {
      for (const name of readdirSync(at(file)).sort()) visit(`${file}/${name}`)
    } else if (!/\.test\.tsx?$|\.sql$/.test(file)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(at(file)))
        .update('\0')
    }
  }
  for (const source of sources) if (existsSync(at(source))) visit(source)
  return hash.digest('hex')
}

/** Builds where the build is missing or made from other sources; with `force` in any case. */
export async function ensureBuilt(force = false) {
  const marker = at('build', '.sources')
  const wanted = sourcesHash()
  if (!force && read(marker) === wanted && existsSync(at('build/server/index.js'))) return
  say('Building (half a minute) …')
  rmSync(marker, { force: true })
  const remix = at('node_modules/@remix-run/dev/dist/cli.js')
  await step(
    'building',
    process.execPath,
    [remix, 'vite:build'],
    'The build failed (the reason is above): correct it, then run the command again.',
  )
  writeFileSync(marker, `${wanted}\n`)
}

/** From here on TypeScript can be imported, in this process. */
export async function readTypeScript() {
  const { register } = await import('tsx/esm/api')
  register()
}
