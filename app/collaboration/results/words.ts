/** What the buttons of a mail say, there and on the page that they open. */
import { sayKey, type AnyTexts } from '#app/foundation/i18n/keys.ts'
import type { Tap } from './result.ts'

/** A rung by its name; what is new as one group. */
export const tapName = (t: AnyTexts, tap: Tap): string =>
  sayKey(t, tap === 'new' ? 'results:tap.new' : `results:rung.${tap}`)
