/** The room's texts, as the compiler knows their keys. Types only. */
import type trips from '#locales/en/trips.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    trips: typeof trips
  }
}
