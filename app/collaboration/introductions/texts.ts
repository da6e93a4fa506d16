/** The room's texts, as the compiler knows their keys. Types only. */
import type answer from '#locales/en/answer.json'
import type introductions from '#locales/en/introductions.json'

declare module '#app/foundation/i18n/resources.ts' {
  interface Resources {
    answer: typeof answer
    introductions: typeof introductions
  }
}
