/** The room's texts, as the compiler knows their keys. Types only. */
import type enquiries from '#locales/en/enquiries.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    enquiries: typeof enquiries
  }
}
