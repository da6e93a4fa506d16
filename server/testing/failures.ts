/**
 * What failed in a run and why, in a line each: read from the reports of vitest and Playwright, and from what the other
 * steps print. Pure.
 */
import path from 'node:path'

/** `file` and `title` are '' where the step does not say; `reason` is one line. */
export type Failure = { step: string; file: string; title: string; reason: string }

const relative = (file: string) =>
  (path.isAbsolute(file) ? path.relative(process.cwd(), file) : file).replaceAll(path.sep, '/')
const plain = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '')
const firstLine = (text: string | undefined) =>
  plain(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .find(Boolean) ?? 'no reason was given'

type VitestReport = {
  testResults?: {
    name: string
    status: string
    message?: string
    assertionResults?: { status: string; fullName?: string; title: string; failureMessages?: string[] }[]
  }[]
}

/** Of vitest's JSON report: a failure a test, and one for each file that could not be run at all. */
export function vitestFailures(report: VitestReport, step = 'unit'): Failure[] {
  return (report.testResults ?? []).flatMap((suite) => {
    const tests = (suite.assertionResults ?? [])
      .filter(({ status }) => status === 'failed')
      .map((test) => ({
        step,
        file: relative(suite.name),
        title: test.fullName ?? test.title,
        reason: firstLine(test.failureMessages?.[0]),
      }))
    return tests.length > 0 || suite.status !== 'failed'
      ? tests
      : [{ step, file: relative(suite.name), title: '', reason: firstLine(suite.message) }]
  })
}

type PlaywrightSuite = {
  title: string
  file?: string
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    file?: string
    tests: {
      status: string
      results: { status: string; error?: { message?: string }; errors?: { message?: string }[] }[]
    }[]
  }[]
}
export type PlaywrightReport = {
  suites?: PlaywrightSuite[]
  errors?: { message?: string; location?: { file: string } }[]
}

/**
 * Of Playwright's JSON report: tests of this outcome (`unexpected`: failed; `flaky`: passed when tried again), and
 * errors outside of tests.
 */
export function playwrightFailures(
  report: PlaywrightReport,
  outcome: 'unexpected' | 'flaky' = 'unexpected',
  step = 'e2e',
): Failure[] {
  const within = (suite: PlaywrightSuite, titles: string[]): Failure[] => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === outcome)
        .map(({ results }) => {
          const failed = results.find((result) => result.status !== 'passed' && result.status !== 'skipped')
          const file = spec.file ?? suite.file ?? ''
          return {
            step,
            file: file && `e2e/${file}`,
            title: [...titles, spec.title].join(' › '),
            reason: firstLine(failed?.error?.message ?? failed?.errors?.[0]?.message ?? failed?.status),
          }
        }),
    ),
    ...(suite.suites ?? []).flatMap((inner) => within(inner, [...titles, inner.title])),
  ]
  const outside =
    outcome === 'unexpected'
      ? (report.errors ?? []).map(({ message, location }) => ({
          step,
          file: location ? relative(location.file) : '',
          title: '',
          reason: firstLine(message),
        }))
      : []
  return [...(report.suites ?? []).flatMap((suite) => within(suite, [])), ...outside]
}

/** Of what a compiler, linter or build printed: its errors; where none is recognised, its last line. */
export function printedFailures(step: string, output: string): Failure[] {
  const lines = plain(output).split('\n')
  const failures: Failure[] = []
  let file = ''
  for (const line of lines) {
    const compiled = /^(\S+\.\w+)\((\d+),\d+\): error (.+)$/.exec(line)
    if (compiled) failures.push({ step, file: `${compiled[1]}:${compiled[2]}`, title: '', reason: compiled[3] })
    if (/^(\/|[A-Z]:\\).*\.\w+$/.test(line.trim())) file = relative(line.trim())
    const linted = /^\s+(\d+):\d+\s+(?:error|warning)\s+(.+)$/.exec(line)
    if (linted)
      failures.push({ step, file: `${file}:${linted[1]}`, title: '', reason: linted[2].replace(/\s{2,}/g, ' ') })
  }
  if (failures.length > 0) return failures
  const last = lines.map((line) => line.trim()).filter(Boolean)
  return [
    {
      step,
      file: '',
      title: '',
      reason: last.findLast((line) => /error/i.test(line)) ?? last.at(-1) ?? 'it ended without a word',
    },
  ]
}

/** The failures as at most `most` lines of at most 240 characters; the last one says how many are left out. */
export function shortly(failures: Failure[], most = 40): string[] {
  const lines = failures.map(({ step, file, title, reason }) => {
    const line = `${[step.padEnd(5), file, title && `› ${title}`].filter(Boolean).join(' ')}: ${reason}`
    return line.length > 240 ? `${line.slice(0, 239)}…` : line
  })
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `… and ${lines.length - most + 1} more`]
}
