/** The room's texts, as the compiler knows their keys. Types only. */
import type digest from '#locales/en/digest.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    digest: typeof digest
  }
}
