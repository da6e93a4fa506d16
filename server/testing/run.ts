/**
 * The whole test run: types, lint, unit and integration, build, end to end; a summary; everything it started ended
 * again.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Sentence, sentenceFor } from '#server/sentence.ts'
import { ensureBrowser } from './browser.ts'
import {
  playwrightFailures,
  printedFailures,
  shortly,
  vitestFailures,
  type Failure,
  type PlaywrightReport,
} from './failures.ts'
import { startTestServices } from './services.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const bin = (...parts: string[]) => path.resolve('node_modules', ...parts)

/** `again`: passed, and not at the first try; `wavered` says which. */
type Counts = {
  passed: number
  failed: number
  skipped: number
  again?: number
  failures: Failure[]
  wavered?: Failure[]
}
const one = (step: string, { code, output }: Ended): Counts => ({
  passed: Number(code === 0),
  failed: Number(code !== 0),
  skipped: 0,
  failures: code === 0 ? [] : printedFailures(step, output),
})
/** Several programs of one step, each counted. */
const all = (step: string, ended: Ended[]): Counts => {
  const counts = ended.map((each) => one(step, each))
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, each) => total + each[key], 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: 0,
    failures: counts.flatMap(({ failures }) => failures),
  }
}
/** How a child ended, and the end of what it printed. */
type Ended = { code: number; output: string }
const stepNames = ['types', 'lint', 'unit', 'build', 'e2e'] as const
type StepName = (typeof stepNames)[number]

/** Runs the chosen steps in order, all of them even after a failure. Returns the exit code. */
export async function runTests(argv: string[]): Promise<number> {
  const run = new Run()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void run.end().then(() => process.exit(130)))
  try {
    return await run.all(choose(argv))
  } catch (error) {
    process.stderr.write(
      `\n${error instanceof Sentence ? sentenceFor(error) : error instanceof Error ? error.stack : String(error)}\n`,
    )
    return 1
  } finally {
    await run.end()
  }
}

/** `--only unit,e2e file…` → the steps and the words for the test runner. */
function choose(argv: string[]): { steps: StepName[]; words: string[] } {
  const words: string[] = []
  let only: string[] = []
  for (let at = 0; at < argv.length; at++) {
    if (argv[at] === '--only') only = only.concat((argv[++at] ?? '').split(','))
    else if (argv[at].startsWith('--only=')) only = only.concat(argv[at].slice(7).split(','))
    else words.push(argv[at])
  }
  const unknown = only.find((name) => !stepNames.includes(name as StepName))
  if (unknown !== undefined) throw new Sentence(`There is no step "${unknown}": use ${stepNames.join(', ')}.`)
  return { steps: stepNames.filter((name) => only.length === 0 || only.includes(name)), words }
}

class Run {
  private children = new Set<ChildProcess>()
  private stops: (() => Promise<void>)[] = []
  private folder = mkdtempSync(path.join(os.tmpdir(), 'kogge-run-'))
  private ended: Promise<void> | undefined

  async all({ steps, words }: { steps: StepName[]; words: string[] }): Promise<number> {
    const browser = steps.includes('e2e') ? ensureBrowser(say) : ''
    const results: { name: StepName; counts: Counts; seconds: number }[] = []
    for (const name of steps) {
      say(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
      const began = Date.now()
      const counts = await this.step(name, words, browser)
      results.push({ name, counts, seconds: (Date.now() - began) / 1000 })
    }
    say('')
    for (const { name, counts, seconds } of results) {
      const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
      const again = counts.again ? `, ${counts.again} of the passed only when tried again` : ''
      say(
        `${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(6)} ${counts.passed} passed, ${counts.failed} failed${skipped}${again} (${seconds.toFixed(1)} s)`,
      )
    }
    const total = (key: 'passed' | 'failed') => results.reduce((sum, { counts }) => sum + counts[key], 0)
    const wavered = results.flatMap(({ counts }) => counts.wavered ?? [])
    if (wavered.length > 0) say(['\nPassed only when tried again:', ...shortly(wavered, 10)].join('\n'))
    say(`\n${total('passed')} passed, ${total('failed')} failed`)
    const failures = results.flatMap(({ counts }) => counts.failures)
    if (failures.length > 0) say(['\nWhat failed:', ...shortly(failures)].join('\n'))
    return total('failed') === 0 && total('passed') > 0 ? 0 : 1
  }

  private async step(name: StepName, words: string[], browser: string): Promise<Counts> {
    if (name === 'types') return one(name, await this.node([bin('typescript/bin/tsc'), '--noEmit', '-p', '.']))
    if (name === 'lint') return all(name, await this.lint())
    if (name === 'build') return one(name, await this.node(['bin/build.js']))
    if (name === 'unit') {
      this.stops.push(await startTestServices())
      const report = path.join(this.folder, 'vitest.json')
      const ended = await this.node([
        bin('vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...words,
      ])
      await this.stops.pop()!()
      return vitestCounts(report, ended)
    }
    const report = path.join(this.folder, 'playwright.json')
    const ended = await this.node([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...words], {
      KOGGE_CHROMIUM: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    return playwrightCounts(report, ended)
  }

  /** What lies wrong (rules), how it is written (the formatter), and what nobody uses. All three are run. */
  private async lint(): Promise<Ended[]> {
    const ended = [await this.node([bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])]
    ended.push(await this.node([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']))
    ended.push(await this.node([bin('knip/bin/knip.js')]))
    return ended
  }

  private node(args: string[], env: Record<string, string> = {}): Promise<Ended> {
    // A group of its own, so that Ctrl-C is passed on once, by `end`.
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...colours(), ...process.env, ...env },
      detached: process.platform !== 'win32',
    })
    this.children.add(child)
    let output = ''
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.on('data', (part: Buffer) => {
        to.write(part)
        output = (output + part.toString()).slice(-100_000)
      })
    }
    return new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: 1, output: error.message }))
      child.once('close', (code) => {
        this.children.delete(child)
        resolve({ code: code ?? 1, output })
      })
    })
  }

  /** Ends children, services and the temporary folder; once. */
  end(): Promise<void> {
    return (this.ended ??= (async () => {
      const gone = [...this.children].map((child) => new Promise((resolve) => child.once('exit', resolve)))
      for (const child of this.children) child.kill('SIGINT')
      await Promise.all(gone)
      await Promise.all(this.stops.map((stop) => stop().catch(() => {})))
      rmSync(this.folder, { recursive: true, force: true })
    })())
  }
}

/** What is passed on through a pipe keeps its colours where somebody looks at a terminal. */
const colours = (): Record<string, string> => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : {})

/** A run that ended badly without a failed test (a file that cannot be read, a crash) counts as one failure. */
function honest(step: string, counts: Counts, { code, output }: Ended): Counts {
  if (code === 0 || counts.failed > 0) return counts
  return {
    ...counts,
    failed: 1,
    failures: counts.failures.length > 0 ? counts.failures : printedFailures(step, output),
  }
}

function vitestCounts(report: string, ended: Ended): Counts {
  if (!existsSync(report)) return one('unit', { ...ended, code: 1 })
  const read = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read
  return honest(
    'unit',
    {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      failures: vitestFailures(read),
    },
    ended,
  )
}

function playwrightCounts(report: string, ended: Ended): Counts {
  if (!existsSync(report)) return one('e2e', { ...ended, code: 1 })
  const read = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport & {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  const { expected, flaky, unexpected, skipped } = read.stats
  const counts = {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    again: flaky,
    failures: playwrightFailures(read),
    wavered: playwrightFailures(read, 'flaky'),
  }
  return honest('e2e', counts, ended)
}
