/** The room's texts, as the compiler knows their keys. Types only. */
import type questions from '#locales/en/questions.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    questions: typeof questions
  }
}
