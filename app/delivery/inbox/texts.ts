/** The room's texts, as the compiler knows their keys. Types only. */
import type inbox from '#locales/en/inbox.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    inbox: typeof inbox
  }
}
