/**
 * The names of the taxonomies' codes, from data/sectors.<language>.json and data/deep-names.<language>.json. This is
 * the server's side, with all languages at hand. A browser gets code-names.browser.ts in its place (package.json,
 * "imports"), which fetches the reader's language only: import both as `#app/taxonomy/code-names.ts`.
 */
import de from './code-names.de.ts'
import en from './code-names.en.ts'
import nl from './code-names.nl.ts'
import type { Language } from './vocabulary.ts'

/** Key → name, or [name, label of at most 30 characters]. */
export type CodeNames = Record<string, string | string[]>

const names: Record<Language, CodeNames> = { nl, en, de }

/** All names in a language. */
export const namesIn = (language: Language): CodeNames => names[language]

/** Resolves when `namesIn` knows this language: here it always does. */
export async function loadCodeNames(_language: Language): Promise<void> {}
