/** The room's texts, as the compiler knows their keys. Types only. */
import type audit from '#locales/en/audit.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    audit: typeof audit
  }
}
