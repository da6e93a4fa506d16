/** The room's texts, as the compiler knows their keys. Types only. */
import type replies from '#locales/en/replies.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    replies: typeof replies
  }
}
