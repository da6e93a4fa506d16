/** The room's texts, as the compiler knows their keys. Types only. */
import type report from '#locales/en/report.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    report: typeof report
  }
}
