/**
 * How counts become shades: a few classes with round limits, one hue from light to dark, so that the order survives
 * every kind of colour blindness and a print in grey. Classes 1… are shaded; class 0 is land where nobody is.
 */
const rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 1_000_000]
const most = 5

/**
 * The lowest count of each class, rising, from 1: at most five, fewer where the largest count is small. `[1, 2, 5, 10,
 * 20]`.
 */
export function breaksFor(counts: number[]): number[] {
  const largest = Math.max(1, ...counts)
  if (largest <= most) return Array.from({ length: largest }, (_, at) => at + 1)
  const fitting = rounds.filter((round) => round <= largest)
  if (fitting.length <= most) return fitting
  return Array.from({ length: most }, (_, at) => fitting[Math.round((at * (fitting.length - 1)) / (most - 1))])
}

/** 0 for none, else 1 for the first class and so on. */
export const classOf = (count: number, breaks: number[]): number => breaks.filter((limit) => count >= limit).length

/** The classes as people read them: `1`, `2–4`, `5+`. */
export const ranges = (breaks: number[]): string[] =>
  breaks.map((from, at) => {
    const next = breaks[at + 1]
    return next === undefined
      ? at === 0
        ? '1+'
        : `${from}+`
      : next - 1 === from
        ? String(from)
        : `${from}–${next - 1}`
  })

/**
 * Which of the five shades a class takes, so that the darkest is always used: two classes are light and dark, not light
 * and lighter.
 */
export const shadeOf = (cls: number, classes: number): number =>
  cls === 0 ? 0 : classes === 1 ? 3 : Math.round(1 + ((cls - 1) * (most - 1)) / (classes - 1))
