/** What a run of the clock's measurement says to people, with the goals. Pure. */
import type { Result as SearchResult } from '../search/result.ts'

/**
 * One turn of the clock: how many cases were open and due, and what it took. `memory`: megabytes above what it began
 * with.
 */
export type Turn = {
  open: number
  due: number
  moved: number
  mails: number
  seconds: number
  statements: number
  memory: number
}
export type Result = Pick<SearchResult, 'made' | 'machine'> & {
  asked: { cases: number; due: number; offices: number }
  turns: Turn[]
}

/** The same due with ten times as many open may cost so much more, in statements and in seconds. */
const goals = { statements: 1.1, seconds: 2 }

const judged = (isMet: boolean) => (isMet ? 'met' : 'MISSED')
const cell = (value: string | number, width: number) => String(value).padStart(width)

/** The table of turns, then the goals. */
export function report({ machine, asked, turns }: Result): string[] {
  const [few, many] = turns.filter(({ due }) => due > 0)
  const idle = turns.filter(({ due }) => due === 0)
  const statements = many.statements / few.statements
  const seconds = many.seconds / few.seconds
  const perOffice = Math.max(...idle.map((turn) => turn.statements)) / asked.offices
  return [
    `One turn of the clock in ${asked.offices} offices, on ${machine.cores} cores (${machine.processor}), Node ${machine.node}.`,
    '',
    `${cell('open', 8)}${cell('due', 8)}${cell('moved', 8)}${cell('mails', 8)}${cell('seconds', 10)}${cell('statements', 12)}${cell('memory', 10)}`,
    ...turns.map(
      (turn) =>
        `${cell(turn.open, 8)}${cell(turn.due, 8)}${cell(turn.moved, 8)}${cell(turn.mails, 8)}${cell(turn.seconds.toFixed(2), 10)}${cell(turn.statements, 12)}${cell(`${turn.memory.toFixed(0)} MB`, 10)}`,
    ),
    '',
    '── goals ' + '─'.repeat(50),
    `everything due was moved once: ${judged(turns.every(({ due, moved }) => due === moved))}`,
    `${many.open} open instead of ${few.open}, as many due: ${statements.toFixed(2)} times the statements (≤ ${goals.statements}), ${judged(statements <= goals.statements)}`,
    `${many.open} open instead of ${few.open}, as many due: ${seconds.toFixed(2)} times the seconds (≤ ${goals.seconds}), ${judged(seconds <= goals.seconds)}`,
    `nothing due: at most ${perOffice.toFixed(1)} statements for each office (≤ 9), ${judged(perOffice <= 9)}`,
  ]
}
