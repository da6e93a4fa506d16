/** A goal of an office or a network for a year: which rungs count, how many of them, and how it stands. Pure. */
import { z } from 'zod'
import { countable, type Rung } from './result.ts'

export type Goal = {
  id: string
  /** The network whose offices are counted together; null: the office alone. */
  network: { id: string; name: string } | null
  /** Who set it. */
  office: { name: string; slug: string }
  year: number
  title: string
  rungs: Rung[]
  target: number
  source: string
  /** The reader may change it. */
  mine: boolean
}

/**
 * `made`: introductions that took place in the year; `unknown`: those of which nobody said anything yet; `offices`:
 * counted together; `silent`: those of them of which nothing at all is known in that year.
 */
export type Figures = {
  months: { month: number; confirmed: number; reported: number }[]
  made: number
  unknown: number
  offices: number
  silent: number
}

export type Standing = 'achieved' | 'missed' | 'unknown' | 'onTrack' | 'ifConfirmed' | 'behind' | 'ahead'

const sum = (figures: Figures, what: 'confirmed' | 'reported') =>
  figures.months.reduce((total, month) => total + month[what], 0)

/** All confirmed, and all that only one side reported. */
export const totals = (figures: Figures): { confirmed: number; reported: number } => ({
  confirmed: sum(figures, 'confirmed'),
  reported: sum(figures, 'reported'),
})

/** Whether nothing is known of the year: no result, and no introduction that could have led to one. */
export const isUnknown = (figures: Figures): boolean => figures.silent === figures.offices

const dayOfYear = (day: string) =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${day.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000 + 1
const daysIn = (year: number) => dayOfYear(`${year}-12-31`)

/** How many there would be by this day of its year, if they came evenly. */
export const lineAt = ({ target, year }: Pick<Goal, 'target' | 'year'>, day: string): number =>
  (target * dayOfYear(day)) / daysIn(year)

/**
 * How a goal stands on this day. A year that is over is achieved by what is confirmed; missed only where all that is
 * reported and all of which nothing is known yet could not reach it any more; else it is not known.
 */
export function standingOf(goal: Pick<Goal, 'target' | 'year'>, figures: Figures, today: string): Standing {
  const { confirmed, reported } = totals(figures)
  const year = Number(today.slice(0, 4))
  if (goal.year > year) return 'ahead'
  if (confirmed >= goal.target) return 'achieved'
  if (goal.year < year)
    return figures.silent > 0 || confirmed + reported + figures.unknown >= goal.target ? 'unknown' : 'missed'
  if (isUnknown(figures)) return 'unknown'
  const line = lineAt(goal, today)
  return confirmed >= line ? 'onTrack' : confirmed + reported >= line ? 'ifConfirmed' : 'behind'
}

export type Point = { month: number; confirmed: number; all: number; line: number }

/**
 * How it grew: for every month up to today's how many there were at its end, confirmed and with those only reported
 * (`all`), and the line to the goal.
 */
export function growth(goal: Pick<Goal, 'target' | 'year'>, figures: Figures, today: string): Point[] {
  const year = Number(today.slice(0, 4))
  const last = goal.year < year ? 12 : goal.year > year ? 0 : Number(today.slice(5, 7))
  let [confirmed, all] = [0, 0]
  return Array.from({ length: last }, (_, at) => {
    const month = at + 1
    const found = figures.months.find((each) => each.month === month)
    confirmed += found?.confirmed ?? 0
    all += (found?.confirmed ?? 0) + (found?.reported ?? 0)
    return { month, confirmed, all, line: (goal.target * month) / 12 }
  })
}

const line = (longest: number, message: string) => z.string().trim().max(longest, message)

/** What the form says of a goal; `network` '' is the office alone. Messages are text keys. */
export const goalInput = z.object({
  title: line(120, 'results:errors.title').min(1, 'results:errors.title'),
  year: z.coerce
    .number('results:errors.year')
    .int('results:errors.year')
    .min(2000, 'results:errors.year')
    .max(2100, 'results:errors.year'),
  target: z.coerce
    .number('results:errors.target')
    .int('results:errors.target')
    .min(1, 'results:errors.target')
    .max(100_000, 'results:errors.target'),
  rungs: z.array(z.enum(countable as [Rung, ...Rung[]])).min(1, 'results:errors.rungs'),
  source: line(300, 'results:errors.source'),
  network: z.union([z.literal('').transform(() => null), z.uuid('results:errors.network')], 'results:errors.network'),
})
export type GoalInput = z.infer<typeof goalInput>
