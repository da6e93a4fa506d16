/** A report in words: each line's name, its meaning and its value, the whole as plain text and as a file. Pure. */
import { csvOf } from '#app/foundation/http/csv.ts'
import { dayRange, plainSpaces } from '#app/foundation/i18n/dates.ts'
import { sayKey, type Texts } from '#app/foundation/i18n/keys.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { periodBefore, type Period, type Preset } from './period.ts'
import { change, shownLines, type Line, type Report } from './report.ts'

/** The line's name. */
export const nameOf = (key: string, t: Texts): string => {
  const [name, part] = key.split('.') as [string, string?]
  if (name === 'result') return sayKey(t, `results:rung.${part}`)
  return sayKey(t, part ? `report:figure.${name}.${part}` : `report:figure.${name}`)
}

/** The line's name where it stands alone, outside of its section. */
export const firstNameOf = (key: string, t: Texts): string =>
  key === 'questionsAsked' || key === 'questionsAnswered' || key === 'introductionsAll'
    ? t(`report:first.${key}`)
    : nameOf(key, t)

/** What is counted in it, and what is not. */
export const meaningOf = (key: string, t: Texts): string => {
  const [name, part] = key.split('.') as [string, string?]
  if (name === 'introductions' || name === 'introductionDays') return sayKey(t, `report:means.${name}.${part}`)
  return sayKey(t, `report:means.${name}`)
}

/** A figure in words: days are days, and what is not known is said to be so. */
export function valueOf(amount: number | null, days: boolean, t: Texts): string {
  if (amount === null) return t('report:unknown')
  return days ? t('report:days', { count: amount }) : String(amount)
}

/** Against the period before: `+3`, `−2`, `=`; '' where one of them is not known. */
export function changeOf(line: Line): string {
  const by = change(line)
  return by === null ? '' : by === 0 ? '=' : by > 0 ? `+${by}` : `−${-by}`
}

/** The period's days. */
export const periodName = ({ from, until }: Period, language: string): string => dayRange(from, until, language)
/** `2026`, `2026, third quarter`. */
export const presetName = ({ name, year, quarter }: Preset, t: Texts): string =>
  name === 'quarter' ? t('report:preset.quarter', { year, quarter }) : t(`report:preset.${name}`, { year })

type About = { office: string; period: Period; language: Language }

/** The report as text to paste: short lines, no table. */
export function textOf(report: Report, { office, period, language }: About, t: Texts): string {
  const before = periodBefore(period)
  const lines = [
    t('report:text.title', { office, period: periodName(period, language) }),
    t('report:text.compared', { period: periodName(before, language) }),
  ]
  for (const section of report.sections) {
    lines.push('', t(`report:section.${section.section}`))
    for (const line of shownLines(section)) {
      const only = line.only ? ` ${t('report:text.only', { part: line.only })}` : ''
      lines.push(
        `- ${nameOf(line.key, t)}: ${valueOf(line.now, line.days, t)}${only} (${t('report:text.before', { amount: valueOf(line.before, line.days, t) })})`,
      )
    }
  }
  lines.push('', t('report:section.searched'))
  lines.push(
    ...(report.words.length > 0
      ? report.words.map(({ word, searches }) => `- ${word}: ${searches}`)
      : [`- ${t('report:searchedNone')}`]),
  )
  return plainSpaces(`${lines.join('\n')}\n`)
}

/** The report as a table for spreadsheets, in the reader's language: one line a figure, with what it means. */
export function csvOfReport(report: Report, { period, language }: About, t: Texts): string {
  const head = (
    ['section', 'figure', 'amount', 'reported', 'before', 'reportedBefore', 'change', 'from', 'until', 'means'] as const
  ).map((name) => t(`report:column.${name}`))
  const rows = report.sections.flatMap((section) =>
    section.lines.map((line) => [
      t(`report:section.${section.section}`),
      nameOf(line.key, t) + (line.days ? ` (${t('report:inDays')})` : ''),
      line.now ?? '',
      line.only ?? '',
      line.before ?? '',
      line.onlyBefore ?? '',
      change(line) ?? '',
      period.from,
      period.until,
      meaningOf(line.key, t),
    ]),
  )
  const words = report.words.map(({ word, searches }) => [
    t('report:section.searched'),
    word,
    searches,
    '',
    '',
    '',
    '',
    period.from,
    period.until,
    t('report:means.searched'),
  ])
  return csvOf([head, ...rows, ...words], language)
}
