import type { i18n, InitOptions } from 'i18next'

/**
 * Options that the server and the browser share. A text missing in a language is a failing test, so the fallback is for
 * accidents.
 */
export const options = {
  fallbackLng: 'en',
  supportedLngs: ['nl', 'en', 'de'],
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { useSuspense: false },
} satisfies InitOptions

/** Words of our own that are put into a sentence, as a name would be: `die Verwaltung`. */
export class Phrase {
  readonly words: string
  constructor(words: string) {
    this.words = words
  }
  toString(): string {
    return this.words
  }
}

/**
 * `{{owner, start}}`: where that hole begins a sentence, our own words get their capital; a name stays as it is
 * written.
 */
export function addFormats(instance: i18n): void {
  instance.services.formatter!.add('start', (value: unknown) =>
    value instanceof Phrase ? value.words.charAt(0).toUpperCase() + value.words.slice(1) : String(value),
  )
}
