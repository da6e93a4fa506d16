/** The room's texts, as the compiler knows their keys. Types only. */
import type workload from '#locales/en/workload.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    workload: typeof workload
  }
}
