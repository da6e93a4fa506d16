/** What the clock does with a case, by how it stands. Pure; shown by a table of examples (clock.test.ts). */

/** An open case as the clock sees it. */
export type Ticking = {
  state: 'waiting' | 'heard'
  /** The ambassador whose turn it is; null: the administrators. */
  owner: string | null
  /** Whose turn it was has left or pauses, and nobody has been told that it is theirs. */
  released: boolean
  dueOn: string
  remindOn: string | null
}
/**
 * `pass`: it is the next one's turn, after the last ambassador the administrators'. `end`: nobody is left. `remind`: a
 * mail, once a turn. What is late is not reminded of as well.
 */
export type Move = 'pass' | 'end' | 'remind' | 'stay'

/** What is to be done today (YYYY-MM-DD). */
export function moveOf({ state, owner, released, dueOn, remindOn }: Ticking, today: string): Move {
  if (state === 'heard') return dueOn < today ? 'end' : 'stay'
  if (released) return 'pass'
  if (dueOn < today) return owner === null ? 'end' : 'pass'
  return remindOn !== null && remindOn <= today ? 'remind' : 'stay'
}
