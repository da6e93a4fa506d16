/** The room's texts, as the compiler knows their keys. Types only. */
import type results from '#locales/en/results.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    results: typeof results
  }
}
