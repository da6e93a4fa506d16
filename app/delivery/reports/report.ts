/** A report of an office: which figures it has, in which order, and what each is beside the period before. Pure. */
import { rungs } from '#app/collaboration/results/result.ts'

/** A figure as Postgres counts it: `part` is the state, step or rung, '' where there is none. */
export type Counted = { figure: string; part: string; amount: number }

const states = [
  'weighed',
  'asked',
  'accepted',
  'introduced',
  'done',
  'silent',
  'declined',
  'expired',
  'withdrawn',
] as const
const steps = ['decided', 'introduced', 'result'] as const

/** Sections with their figures. `counts`: nothing counted is none; else nothing counted is not known. */
const plan = [
  { section: 'presences', lines: ['presences', 'countries', 'presencesNew', 'presencesConfirmed'] },
  {
    section: 'organisations',
    lines: ['organisations', 'organisationsNew', 'organisationsLapsed', 'organisationsConfirmed'],
  },
  { section: 'questions', lines: ['questionsAsked', 'questionsAnswered', 'questionsDays'] },
  {
    section: 'introductions',
    lines: [
      'introductionsAll',
      ...states.map((state) => `introductions.${state}`),
      ...steps.map((step) => `introductionDays.${step}`),
    ],
  },
  { section: 'results', lines: ['results', ...rungs.map((rung) => `result.${rung}`), 'contradicted'] },
  { section: 'trips', lines: ['trips', 'tripsOver', 'tripReports'] },
] as const
export type SectionName = (typeof plan)[number]['section']

/** Medians: nothing to take one of is not known. */
const isMedian = (key: string) => key === 'questionsDays' || key.startsWith('introductionDays.')

/**
 * One line: the figure now and before; null is not known. `only`: how many of it one side alone reported, of results.
 */
export type Line = {
  key: string
  now: number | null
  before: number | null
  only: number | null
  onlyBefore: number | null
  days: boolean
}
export type Section = { section: SectionName; lines: Line[] }

function amountOf(counted: Counted[], figure: string, part = ''): number | null {
  return counted.find((each) => each.figure === figure && each.part === part)?.amount ?? null
}
const sumOf = (counted: Counted[], figure: string) =>
  counted
    .filter((each) => each.figure === figure && each.part !== 'nothing')
    .reduce((sum, { amount }) => sum + amount, 0)

/** How many of this line there are; where others of its kind were counted and it was not, there is none. */
function valueOf(counted: Counted[], key: string): { all: number | null; only: number | null } {
  const [name, part = ''] = key.split('.') as [string, string?]
  if (name === 'result') {
    const [confirmed, only] = [amountOf(counted, 'confirmed', part) ?? 0, amountOf(counted, 'reported', part) ?? 0]
    return { all: confirmed + only, only }
  }
  if (name === 'results') return { all: amountOf(counted, 'results'), only: sumOf(counted, 'reported') }
  const found = amountOf(counted, name, part)
  return { all: found ?? (isMedian(key) ? null : 0), only: null }
}

/** All sections, with the period before beside each figure. */
export const sectionsOf = (now: Counted[], before: Counted[]): Section[] =>
  plan.map(({ section, lines }) => ({
    section,
    lines: lines.map((key) => {
      const [here, there] = [valueOf(now, key), valueOf(before, key)]
      return { key, now: here.all, before: there.all, only: here.only, onlyBefore: there.only, days: isMedian(key) }
    }),
  }))

/** The difference to the period before, where both are known. */
export const change = ({ now, before }: Pick<Line, 'now' | 'before'>): number | null =>
  now === null || before === null ? null : now - before

/** Lines that say nothing in either period are left out of a list of kinds: states and rungs that did not happen. */
export const shownLines = ({ lines }: Section): Line[] =>
  lines.filter(
    ({ key, now, before }) => !/^(introductions|result|introductionDays)\./.test(key) || (now ?? 0) + (before ?? 0) > 0,
  )

/** The figures that stand first, each with its section: one or two of each, in the report's order. */
const firstFigures = [
  'presences',
  'countries',
  'organisations',
  'questionsAsked',
  'questionsAnswered',
  'introductionsAll',
  'results',
  'trips',
]
export const headline = (sections: Section[]): { section: SectionName; line: Line }[] =>
  sections.flatMap(({ section, lines }) =>
    lines.filter(({ key }) => firstFigures.includes(key)).map((line) => ({ section, line })),
  )

/** What the lines mean: lines that follow each other and mean the same are explained together. */
export function meaningsOf(lines: Line[], say: (key: string) => string): { keys: string[]; meaning: string }[] {
  const said: { keys: string[]; meaning: string }[] = []
  for (const { key } of lines) {
    const meaning = say(key)
    const last = said.at(-1)
    if (last?.meaning === meaning) last.keys.push(key)
    else said.push({ keys: [key], meaning })
  }
  return said
}

export type Word = { word: string; searches: number }
export type Report = { sections: Section[]; words: Word[] }
