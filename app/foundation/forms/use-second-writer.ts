type Fields = [string, string][]
type Refused = { errors?: Record<string, string>; values?: unknown }

/** The refusal of whoever writes upon something else than they have seen; with status 409. */
export const writtenMeanwhile = { form: 'common:conflict.title' }

/**
 * A form that two may write. `now`: what stands there, as the loader brings it, which after a refusal is what somebody
 * else wrote; `mark`: the field by which the server knows what the writer has seen. `mine`: what they typed, upon what
 * stands there now, so that sending it again is a choice.
 */
export function useSecondWriter(now: Fields, refused: Refused | undefined, mark: 'seen' | 'version') {
  const conflict = refused?.errors?.form === writtenMeanwhile.form
  const typed = refused?.values as Fields | undefined
  const seen = new Map(now).get(mark) ?? ''
  return {
    conflict,
    mine: typed?.map(([name, value]): [string, string] => [name, conflict && name === mark ? seen : value]),
    errors: conflict ? {} : refused?.errors,
  }
}
