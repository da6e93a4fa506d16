/** The room's texts, as the compiler knows their keys. Types only. */
import type map from '#locales/en/map.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    map: typeof map
  }
}
