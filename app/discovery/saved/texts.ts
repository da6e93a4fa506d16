/** The room's texts, as the compiler knows their keys. Types only. */
import type searches from '#locales/en/searches.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    searches: typeof searches
  }
}
