/** The room's texts, as the compiler knows their keys. Types only. */
import type imports from '#locales/en/imports.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    imports: typeof imports
  }
}
