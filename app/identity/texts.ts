/** The room's texts, as the compiler knows their keys. Types only. */
import type account from '#locales/en/account.json'
import type auth from '#locales/en/auth.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    account: typeof account
    auth: typeof auth
  }
}
