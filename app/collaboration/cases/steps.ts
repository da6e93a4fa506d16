/**
 * Who may take which step, as one table for each noun: state × step → the roles that may. What a page offers and what a
 * verb allows are both read from it, so they cannot differ. Pure.
 */

/** For each state the steps that lead on from it, in the order in which a page offers them. */
export type Steps<State extends string, Step extends string, Role extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, readonly Role[]>>>>
>

/** The steps that a reader with these roles may take from `state`. */
export const stepsFrom = <State extends string, Step extends string, Role extends string>(
  table: Steps<State, Step, Role>,
  state: State,
  roles: Readonly<Record<Role, boolean>>,
): Step[] =>
  Object.entries<readonly Role[] | undefined>(table[state]).flatMap(([step, may]) =>
    may?.some((role) => roles[role]) ? [step as Step] : [],
  )
