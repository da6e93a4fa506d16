/** The room's texts, as the compiler knows their keys. Types only. */
import type matches from '#locales/en/matches.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    matches: typeof matches
  }
}
