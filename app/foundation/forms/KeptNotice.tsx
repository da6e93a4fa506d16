import { useTranslation } from 'react-i18next'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { useKept } from './use-kept.ts'

/** Above a page that came back filled in after signing in: what was typed is still there, and was not sent yet. */
export function KeptNotice() {
  const { t } = useTranslation()
  return (
    useKept() && (
      <div className="mx-auto max-w-7xl px-4 pt-4 sm:px-6">
        <Notice live title={t('form.kept')} />
      </div>
    )
  )
}
