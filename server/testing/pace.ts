/**
 * How patient tests are. Budgets of time are written for an idle machine of two cores; on a slower or busier one they
 * grow. The pace is measured once a run, at its beginning, and handed to all its processes in KOGGE_PACE; setting that
 * variable says it by hand (`KOGGE_PACE=4 npm test`).
 */

/** Milliseconds that the fixed piece of work below takes on an idle machine for which the budgets were written. */
const usual = 170

/** How many times slower than that this machine is now: 1 to 8. */
export function pace(): number {
  const known = Number(process.env.KOGGE_PACE)
  if (known >= 1) return Math.min(known, 8)
  const measured = Math.min(8, Math.max(1, work() / usual))
  process.env.KOGGE_PACE = measured.toFixed(2)
  return measured
}

/** A budget of time, in milliseconds, on this machine. */
export const patience = (milliseconds: number): number => Math.round(milliseconds * pace())

/** Milliseconds that a fixed piece of arithmetic takes. */
function work(): number {
  const began = performance.now()
  let number = 1
  for (let step = 0; step < 10_000_000; step++) number = (number * 1_103_515_245 + 12_345) & 0x7fff_ffff
  return number === -1 ? 0 : performance.now() - began
}
