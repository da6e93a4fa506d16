import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import type { Whom } from './meet.server.ts'

/** Why there is no form, and where to go instead. */
export function NothingToAsk({ whom, office }: { whom: Whom; office: string }) {
  const { t } = useTranslation('introductions')
  const elsewhere = (words: string, search = '') => <LinkButton to={paths.search(office, search)}>{words}</LinkButton>
  if (whom.own)
    return (
      <Empty title={t('meet.ownTitle')} action={elsewhere(t('meet.find'))}>
        {t('meet.ownWhat')}
      </Empty>
    )
  if (whom.open)
    return (
      <Empty
        title={t('meet.open')}
        action={<LinkButton to={paths.introduction(office, whom.open)}>{t('meet.toOpen')}</LinkButton>}
      />
    )
  return (
    <Empty title={t('meet.closed')} action={elsewhere(t('next.others'), `?country=${whom.country}`)}>
      {t('meet.closedWhat', { organisation: whom.organisation.name })}
    </Empty>
  )
}
