/** Texts for what stands many times on a page. */
import { useContext } from 'react'
import type { i18n, TFunction } from 'i18next'
import { I18nContext } from 'react-i18next'
import type { Language } from '#app/taxonomy/vocabulary.ts'

const made = new WeakMap<i18n, Map<string, TFunction>>()

/**
 * What `useTranslation` gives, at a twentieth of its price. All texts are there before anything is drawn, and another language is another
 * page, so that there is nothing to wait for or to watch: one `t` serves every component, and remembers the texts that take no values.
 */
export function useTexts(namespace: string): { t: TFunction; language: Language } {
  const { i18n: texts } = useContext(I18nContext)
  let known = made.get(texts)
  if (!known) made.set(texts, (known = new Map()))
  let t = known.get(namespace)
  if (!t) known.set(namespace, (t = remembering(texts.getFixedT(texts.language, namespace))))
  return { t, language: texts.language as Language }
}

function remembering(t: TFunction): TFunction {
  const known = new Map<string, string>()
  return ((key: string, values?: Record<string, unknown>) => {
    if (values !== undefined) return t(key, values as never)
    let text = known.get(key)
    if (text === undefined) known.set(key, (text = t(key)))
    return text
  }) as TFunction
}
