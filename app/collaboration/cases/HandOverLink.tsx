import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** To handing an ambassador's work over. */
export function HandOverLink({ to, name }: { to: string; name: string }) {
  const { t } = useTranslation('workload')
  return (
    <Link className="link whitespace-nowrap" to={to}>
      {t('all.handOver')}
      <span className="sr-only">: {name}</span>
    </Link>
  )
}
