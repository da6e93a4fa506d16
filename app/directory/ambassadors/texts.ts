/** The room's texts, as the compiler knows their keys. Types only. */
import type ambassadors from '#locales/en/ambassadors.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    ambassadors: typeof ambassadors
  }
}
