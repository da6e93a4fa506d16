/**
 * The names of the vocabulary's codes, read from locales/<language>/vocabulary.json, so that documents carry words
 * people type.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import type { Words } from './document.ts'

type Lists = Record<string, Record<string, string>>

/** `words` looks a name up; `text` is everything it can answer, for noticing that names were changed. */
export function vocabularyWords(folder = 'locales'): { words: Words; text: string } {
  const files = new Map<Language, string>(
    languages.map((language) => [language, readFileSync(path.resolve(folder, language, 'vocabulary.json'), 'utf8')]),
  )
  const lists = new Map<Language, Lists>([...files].map(([language, text]) => [language, JSON.parse(text) as Lists]))
  return { words: (list, code, language) => lists.get(language)?.[list]?.[code], text: [...files.values()].join('\n') }
}
