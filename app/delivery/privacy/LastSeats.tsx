import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

/** Where somebody is the last administrator, with the way to making another one. */
export function LastSeats({ seats }: { seats: { slug: string | null; name: string | null }[] }) {
  const { t } = useTranslation('account')
  return (
    <Notice tone="warn" title={t('erase.last')}>
      <ul className="grid gap-1">
        {seats.map(({ slug, name }) => (
          <li key={slug ?? 'platform'}>
            {slug ? (
              <>
                {t('erase.lastOf', { office: name })}{' '}
                <Link className="link" to={paths.adminMembers(slug)}>
                  {t('erase.handOver')}
                </Link>
              </>
            ) : (
              t('erase.lastOfPlatform')
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
