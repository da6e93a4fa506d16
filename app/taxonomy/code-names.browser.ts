/**
 * The browser's side of code-names.ts: one language's names, in a file of their own that is kept as long as they do not
 * change.
 */
import type { CodeNames } from './code-names.ts'
import type { Language } from './vocabulary.ts'

const files: Record<Language, () => Promise<{ default: CodeNames }>> = {
  nl: () => import('./code-names.nl.ts'),
  en: () => import('./code-names.en.ts'),
  de: () => import('./code-names.de.ts'),
}
const loaded = new Map<Language, CodeNames>()

/** All names in a language that has been loaded; none in another. */
export const namesIn = (language: Language): CodeNames => loaded.get(language) ?? {}

/**
 * Fetches the names of a language; to be awaited before the page comes alive, so that both sides render the same words.
 */
export async function loadCodeNames(language: Language): Promise<void> {
  loaded.set(language, (await files[language]()).default)
}
