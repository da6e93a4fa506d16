/** The room's texts, as the compiler knows their keys. Types only. */
import type desks from '#locales/en/desks.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    desks: typeof desks
  }
}
