import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'

/** Above every page of somebody whose address is not confirmed yet: what they cannot do, and the way on. */
export function ConfirmNotice() {
  const { t } = useTranslation('auth')
  return (
    <aside aria-label={t('confirm.title')} className="border-b border-warn/30 bg-warn-soft print:hidden">
      <p className="mx-auto max-w-7xl px-4 py-3 sm:px-6">
        {t('confirm.notice')}{' '}
        <Link className="link" to={paths.confirmAgain()}>
          {t('confirm.again')}
        </Link>
      </p>
    </aside>
  )
}
