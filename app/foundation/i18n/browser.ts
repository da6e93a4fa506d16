/** Texts in the browser: one chunk a language, loaded before the page comes alive. */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { addFormats, options } from './options.ts'

const bundles: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  nl: () => import('./bundle.nl.ts'),
  en: () => import('./bundle.en.ts'),
  de: () => import('./bundle.de.ts'),
}

async function namespaces(language: Language) {
  const files = (await bundles[language]()).default
  return Object.fromEntries(
    Object.entries(files).map(([file, texts]) => [file.replace(/^.*\/(.*)\.json$/, '$1'), texts as object]),
  )
}

/** An i18next instance for the browser with the texts of one language, which are loaded first. */
export async function startTexts(language: Language): Promise<i18n> {
  const instance = i18next.createInstance()
  instance.use(initReactI18next)
  await instance.init({ ...options, lng: language, resources: { [language]: await namespaces(language) } })
  addFormats(instance)
  return instance
}
