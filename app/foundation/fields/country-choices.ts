/** Countries to tick, narrowed while a reader types. Pure. */
import { fold } from '#app/taxonomy/fold.ts'

type Choice = { value: string; label: string }

/** Those whose name has a word that begins with what is typed, in any spelling of accents; those ticked always stay. */
export function narrowedTo<C extends Choice>(choices: C[], typed: string, ticked: readonly string[]): C[] {
  const words = fold(typed)
  return words === ''
    ? choices
    : choices.filter(({ value, label }) => ticked.includes(value) || ` ${fold(label)}`.includes(` ${words}`))
}
