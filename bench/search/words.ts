/**
 * What measurements have in common on the command line: the words behind their name, where progress goes, and ending on
 * a signal.
 */
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Sentence } from '#server/sentence.ts'
import type { Result } from './result.ts'
import { Stops, type Say } from './stand.ts'

type Range = { otherwise: number; least: number; most: number; whole?: boolean }
export type Words<Name extends string> = {
  given: Partial<Record<Name, string>>
  /** A word that is a number, or `otherwise` where it is not given. */
  number: (name: Name, range: Range) => number
  /** Refuses a word, with how to use the command. */
  wrong: (reason: string) => Sentence
}

/** Reads words of these names. Throws a Sentence, with `usage`, where one is none of them. */
export function readWords<Name extends string>(argv: string[], names: readonly Name[], usage: string): Words<Name> {
  const wrong = (reason: string) => new Sentence(`${reason}\n${usage}`)
  const given = (() => {
    try {
      return parseArgs({
        args: argv,
        options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      }).values as Partial<Record<Name, string>>
    } catch (error) {
      throw wrong((error as Error).message)
    }
  })()
  const number = (name: Name, { otherwise, least, most, whole = true }: Range) => {
    const value = given[name] === undefined ? otherwise : Number(given[name])
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value)))
      throw wrong(`--${name} should be ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}.`)
    return value
  }
  return { given, number, wrong }
}

/**
 * A file as the person means it: npm runs commands in the project's folder and notes in INIT_CWD where the person
 * stands.
 */
export const fromHere = (file: string) => path.resolve(process.env.INIT_CWD ?? '.', file)

/** On what and when it is measured. */
export const machineNow = (): Pick<Result, 'made' | 'machine'> => ({
  made: new Date().toISOString(),
  machine: {
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memory: os.totalmem(),
    node: process.versions.node,
  },
})

/**
 * Runs a measurement, prints its report and writes its result to `json`. What it started is ended, on Ctrl-C as well.
 * Answers the exit code.
 */
export async function runMeasurement<T>(
  json: string | null,
  measure: (stops: Stops, say: Say) => Promise<T>,
  report: (result: T) => string[],
): Promise<number> {
  const say: Say = (line) => void process.stderr.write(`${line}\n`)
  const stops = new Stops()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      say('\nStopping …')
      void stops.end().then(() => process.exit(130))
    })
  }
  try {
    const result = await measure(stops, say)
    process.stdout.write(`${report(result).join('\n')}\n`)
    if (json) writeFileSync(fromHere(json), `${JSON.stringify(result, null, 2)}\n`)
    return 0
  } finally {
    await stops.end()
  }
}
