/** What can be said of measured times. Pure. */

/** The value below which `share` (0 to 1) of the values lie, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

/** The one in the middle; of an even number the mean of the two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length === 0
    ? Number.NaN
    : sorted.length % 2 === 1
      ? sorted[Math.floor(middle)]
      : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * A ratio measured once a round. `noisy`: the largest is more than twice the smallest, so that the machine was busy
 * with something else.
 */
export type Ratio = { median: number; least: number; most: number; noisy: boolean; rounds: number[] }

/** How far the rounds may lie apart. */
const noisyAbove = 2

/** Round by round `over` divided by `under`, which were measured in the same rounds. */
export function ratioOf(over: readonly number[], under: readonly number[]): Ratio {
  const rounds = over.map((value, round) => value / under[round])
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)]
  return { median: median(rounds), least, most, noisy: !(Number.isFinite(most) && most <= least * noisyAbove), rounds }
}
