/** The room's texts, as the compiler knows their keys. Types only. */
import type front from '#locales/en/front.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    front: typeof front
  }
}
