/** The room's texts, as the compiler knows their keys. Types only. */
import type organisations from '#locales/en/organisations.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    organisations: typeof organisations
  }
}
