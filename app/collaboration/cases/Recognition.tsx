import { useTranslation } from 'react-i18next'
import type { Recognition } from './workload.server.ts'

/** What an ambassador did in the last twelve months, in a line; nothing where there is nothing to tell. */
export function RecognitionLine({ recognition: { answered, days, results } }: { recognition: Recognition }) {
  const { t } = useTranslation('workload')
  const parts = [
    answered > 0 && t('did.answered', { count: answered }),
    answered > 0 && days !== null && (days === 0 ? t('did.sameDay') : t('did.within', { count: days })),
    results > 0 && t('did.results', { count: results }),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <p className="text-ink-soft">
      {t('did.year')} {parts.join(', ')}.
    </p>
  )
}
