import type { InitOptions } from 'i18next'

/** Options that the server and the browser share. A text missing in a language is a failing test, so the fallback is for accidents. */
export const options = {
  fallbackLng: 'en',
  supportedLngs: ['nl', 'en', 'de'],
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { useSuspense: false },
} satisfies InitOptions
