/**
 * Where the office's desks and sectors stand empty. Pure: rows in, states out. A desk is a country, a sector the top of
 * its taxonomy (NACE section, DAC category, ISCED broad field).
 */
import { ancestorsOf } from '#app/taxonomy/codes.ts'
import { isSilent } from './ambassador.ts'

/**
 * What is missing: nobody answers; one person does and nobody stands in; whoever answers is away; somebody has been
 * silent or is away for long.
 */
export const gaps = ['nobody', 'one', 'away', 'silent'] as const
export type Gap = (typeof gaps)[number]

/** Somebody who answers. `lastSign`: the day they were last heard of. Days are YYYY-MM-DD. */
export type Person = {
  id: string
  name: string
  pausedUntil: string | null
  lastSign: string
  remindedOn: string | null
  countries: string[]
  sectors: string[]
}
/**
 * What there is at a desk or in a sector: presences, and interests in it. `searches`: how often a desk's country was
 * searched for, where that is told (app/directory/demand/demand.ts). `call`: the last day of a running call.
 */
export type Need = { key: string; presences: number; interests: number; searches?: number; call?: string | null }
export type Covered = Need & { people: (Person & { silent: boolean; away: boolean })[]; gaps: Gap[] }

/** A pause that ends more than this many days from now is long. */
const longPause = 60
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether somebody is away today. */
export const isAway = ({ pausedUntil }: { pausedUntil: string | null }, today: string): boolean =>
  pausedUntil !== null && pausedUntil > today
/**
 * Whether somebody has been silent for six months, or is away for long. Who is away for a while is not silent: they
 * said so.
 */
const isLost = (person: { pausedUntil: string | null; lastSign: string }, today: string): boolean =>
  isAway(person, today) ? daysBetween(today, person.pausedUntil!) > longPause : isSilent(person.lastSign, today)

/** What is missing where these people answer. */
export function gapsOf(people: { pausedUntil: string | null; lastSign: string }[], today: string): Gap[] {
  if (people.length === 0) return ['nobody']
  return [
    ...(people.length === 1 ? ['one' as const] : []),
    ...(people.every((person) => isAway(person, today)) ? ['away' as const] : []),
    ...(people.some((person) => isLost(person, today)) ? ['silent' as const] : []),
  ]
}

/** The top of a sector's taxonomy: `nace:28.13` → `nace:C`. */
const topOf = (sector: string): string => ancestorsOf(sector).at(-1) ?? sector

function cover(
  needs: Need[],
  people: Person[],
  answers: (person: Person, key: string) => boolean,
  today: string,
): Covered[] {
  return needs
    .map((need) => {
      const there = people
        .filter((person) => answers(person, need.key))
        .map((person) => ({ ...person, silent: isLost(person, today), away: isAway(person, today) }))
      return { ...need, people: there, gaps: gapsOf(there, today) }
    })
    .sort(
      (a, b) =>
        b.presences - a.presences ||
        b.interests - a.interests ||
        (b.searches ?? 0) - (a.searches ?? 0) ||
        a.key.localeCompare(b.key),
    )
}

/**
 * Each desk with who answers and what is missing, the most presences first. A desk with people and nothing else is one
 * too.
 */
export function coverDesks(needs: Need[], people: Person[], today: string): Covered[] {
  const known = new Set(needs.map(({ key }) => key))
  const others = [...new Set(people.flatMap(({ countries }) => countries))]
    .filter((key) => !known.has(key))
    .map((key) => ({ key, presences: 0, interests: 0 }))
  return cover([...needs, ...others], people, ({ countries }, key) => countries.includes(key), today)
}

/**
 * The same for sectors. `used`: how many presences and interests have exactly these sectors. Each counts once for a
 * top.
 */
export function coverSectors(
  used: { sectors: string[]; presences: number; interests: number }[],
  people: Person[],
  today: string,
): Covered[] {
  const needs = new Map<string, Need>()
  for (const { sectors, presences, interests } of used) {
    for (const key of new Set(sectors.map(topOf))) {
      const need = needs.get(key) ?? { key, presences: 0, interests: 0 }
      needs.set(key, { ...need, presences: need.presences + presences, interests: need.interests + interests })
    }
  }
  return cover(
    [...needs.values()],
    people,
    ({ sectors }, key) => sectors.some((sector) => topOf(sector) === key),
    today,
  )
}

/** Rows in groups, each in the order in which its first row comes. */
export function grouped<T>(
  rows: T[],
  keyOf: (row: T) => string,
  nameOf: (key: string) => string,
): { key: string; name: string; rows: T[] }[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups].map(([key, some]) => ({ key, name: nameOf(key), rows: some }))
}
