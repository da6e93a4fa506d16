/**
 * Chance that comes out the same every time: all that a scratch world holds follows from one seed and a number. Pure.
 */
import { createHash } from 'node:crypto'

/** Numbers in [0, 1). */
export type Chance = () => number

/** The seed of every run. Another one is another world: figures of two seeds are not compared. */
const seed = 20_260_101

/**
 * A stream of chance of its own for a thing and its number: `chanceOf('organisation', 17)` is the same in every run and
 * at every size.
 */
export function chanceOf(thing: string, number: number): Chance {
  let state = createHash('sha256').update(`${seed} ${thing} ${number}`).digest().readUInt32LE(0)
  // mulberry32 (Tommy Ettinger, public domain).
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `least` to `most`, both included. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1))

/** One of a list, each as likely. */
export const oneOf = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]

/**
 * How to take from a list whose first is taken most: the one at rank r (from 0) with weight 1 / (r + 1 +
 * `flat`)^`power`.
 */
export function skewed<T>(
  list: readonly T[],
  { power = 1, flat = 0 }: { power?: number; flat?: number } = {},
): (chance: Chance) => T {
  const sums: number[] = []
  let sum = 0
  for (let rank = 0; rank < list.length; rank++) sums.push((sum += 1 / (rank + 1 + flat) ** power))
  return (chance) => {
    const wanted = chance() * sum
    let [low, high] = [0, list.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] > wanted) high = middle
      else low = middle + 1
    }
    return list[low]
  }
}

/** One of a list of pairs [value, weight]. */
export function weighted<T>(chance: Chance, pairs: readonly (readonly [T, number])[]): T {
  let left = chance() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of pairs) if ((left -= weight) < 0) return value
  return pairs[pairs.length - 1][0]
}

/** `count` different values of `take`, fewer where it keeps giving the same. */
export function several<T>(chance: Chance, count: number, take: (chance: Chance) => T): T[] {
  const taken = new Set<T>()
  for (let tries = 0; taken.size < count && tries < count * 4; tries++) taken.add(take(chance))
  return [...taken]
}

/** A list in another order. */
export function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  const order = [...list]
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    ;[order[at], order[other]] = [order[other], order[at]]
  }
  return order
}

/**
 * The `number`th uuid of a thing, in the form of version 7: a higher number sorts later, as ids that the database makes
 * do.
 */
export function uuidOf(thing: string, number: number): string {
  const hash = createHash('sha256').update(`${seed} ${thing} ${number}`).digest('hex')
  const time = (1_700_000_000_000 + number).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}
