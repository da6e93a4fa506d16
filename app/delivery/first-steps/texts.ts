/** The room's texts, as the compiler knows their keys. Types only. */
import type steps from '#locales/en/steps.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    steps: typeof steps
  }
}
