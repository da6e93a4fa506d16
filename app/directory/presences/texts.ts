/** The room's texts, as the compiler knows their keys. Types only. */
import type presences from '#locales/en/presences.json'
import type sensitive from '#locales/en/sensitive.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    presences: typeof presences
    sensitive: typeof sensitive
  }
}
