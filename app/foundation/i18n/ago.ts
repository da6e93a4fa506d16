const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago in a reader's words: `3 minutes ago`, `vorgestern`, `nu`. */
export function ago(date: Date, language: string, now = new Date()): string {
  const seconds = Math.max(0, (now.getTime() - date.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? ['second', Infinity]
  return format.format(unit === 'second' ? 0 : -Math.floor(seconds / length), unit)
}
