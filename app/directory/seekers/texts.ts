/** The room's texts, as the compiler knows their keys. Types only. */
import type seekers from '#locales/en/seekers.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    seekers: typeof seekers
  }
}
