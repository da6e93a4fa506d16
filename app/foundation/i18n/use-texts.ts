/** Texts for what stands many times on a page. */
import { useContext } from 'react'
import type { i18n } from 'i18next'
import { I18nContext } from 'react-i18next'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { sayKey, type AnyTexts, type Namespace, type TextsOf } from './keys.ts'

type Remembering = (key: string, values?: Record<string, unknown>) => string
const made = new WeakMap<i18n, Map<Namespace, Remembering>>()

/**
 * What `useTranslation` gives, at a twentieth of its price. All texts are there before anything is drawn, and another
 * language is another page, so that there is nothing to wait for or to watch: one `t` serves every component, and
 * remembers the texts that take no values.
 */
export function useTexts<Name extends Namespace>(namespace: Name): { t: TextsOf<Name>; language: Language } {
  const { i18n: texts } = useContext(I18nContext)
  let known = made.get(texts)
  if (!known) made.set(texts, (known = new Map()))
  let t = known.get(namespace)
  if (!t) known.set(namespace, (t = remembering(texts.getFixedT<Namespace>(texts.language, namespace))))
  return { t: t as TextsOf<Name>, language: texts.language as Language }
}

function remembering(t: AnyTexts): Remembering {
  const known = new Map<string, string>()
  return (key, values) => {
    if (values !== undefined) return sayKey(t, key, values)
    let text = known.get(key)
    if (text === undefined) known.set(key, (text = sayKey(t, key)))
    return text
  }
}
