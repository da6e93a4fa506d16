import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { languageName } from '#app/taxonomy/language-names.ts'

/** Says of a text that it is in another language than its reader's: `in het Nederlands`. */
export function InLanguage({ language, className = '' }: { language: string; className?: string }) {
  const { t, language: reader } = useTexts('common')
  const name = languageName(language, reader)
  return <p className={`text-sm text-ink-soft ${className}`}>{t('fallback.in', { language: name })}</p>
}
