/** The room's texts, as the compiler knows their keys. Types only. */
import type auth from '#locales/en/auth.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    auth: typeof auth
  }
}
