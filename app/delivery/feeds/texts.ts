/** The room's texts, as the compiler knows their keys. Types only. */
import type feeds from '#locales/en/feeds.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    feeds: typeof feeds
  }
}
