/** The programme of a trip: entries by day. Pure. */

/** Times are local ones, HH:MM; null where none is set. */
export type Entry = {
  id: string
  heldOn: string
  begins: string | null
  ends: string | null
  title: string
  place: string
  body: string
}

/** The entries by day, in their order. */
export function byDay(entries: Entry[]): { day: string; entries: Entry[] }[] {
  const days = [...new Set(entries.map(({ heldOn }) => heldOn))].sort()
  return days.map((day) => ({ day, entries: entries.filter(({ heldOn }) => heldOn === day) }))
}

/** `09:00–10:30`, `09:00`, or ''. */
export const hoursOf = ({ begins, ends }: Pick<Entry, 'begins' | 'ends'>): string =>
  begins ? [begins, ends].filter(Boolean).join('–') : ''

/** Where a new entry stands among a day's: after the last that begins no later; without a time, at the end. */
export function placeAmong(others: Pick<Entry, 'begins'>[], begins: string | null): number {
  if (begins === null) return others.length
  const before = others.findLastIndex((other) => other.begins !== null && other.begins <= begins)
  const after = others.findIndex((other) => other.begins !== null && other.begins > begins)
  return after !== -1 && before < after ? after : before === -1 ? 0 : before + 1
}

/** The ids of a day with one of them moved a step; the same where it stands at the edge already. */
export function moved(ids: string[], id: string, way: 'up' | 'down'): string[] {
  const at = ids.indexOf(id)
  const to = at + (way === 'up' ? -1 : 1)
  if (at === -1 || to < 0 || to >= ids.length) return ids
  const next = [...ids]
  next.splice(at, 1)
  next.splice(to, 0, id)
  return next
}

export const entryFields = (entry: Entry): [string, string][] => [
  ['heldOn', entry.heldOn],
  ['begins', entry.begins ?? ''],
  ['ends', entry.ends ?? ''],
  ['title', entry.title],
  ['place', entry.place],
  ['body', entry.body],
]
