import { setTimeout as wait } from 'node:timers/promises'

/**
 * Answers after at least `milliseconds`, so that work done only for known addresses does not show in the time an answer
 * takes.
 */
export async function evenly<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, wait(milliseconds)])
  return result
}
