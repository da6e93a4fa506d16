import { useTranslation } from 'react-i18next'
import { Notice } from '#app/foundation/ui/parts.tsx'
import type { Presence } from './presence.ts'

/**
 * For its editors: places for students and students were told apart, what the presence says of them since, and what to
 * do about it.
 */
export function TurnedNotice({ presence }: { presence: Presence }) {
  const { t } = useTranslation('presences')
  return (
    <Notice tone="warn" title={t('turned.title')}>
      {t(presence.organisation.kind === 'education' ? 'turned.offers' : 'turned.seeks')} {t('turned.what')}
    </Notice>
  )
}
