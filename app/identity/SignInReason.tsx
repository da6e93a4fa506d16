import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localPath } from '#app/foundation/http/local-path.ts'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

/**
 * Why one signs in here, where somebody wants to meet whom they found, and the other way: the form for visitors. `to`:
 * where signing in leads. Nothing for any other page.
 */
export function SignInReason({ to }: { to: string | undefined }) {
  const { t } = useTranslation('auth')
  const { pathname, searchParams } = new URL(localPath(to), 'http://kogge.invalid')
  const [, office] = /^\/([a-z0-9-]+)\/introductions\/new$/.exec(pathname) ?? []
  const presence = searchParams.get('presence')
  if (!office || !presence) return null
  return (
    <Notice title={t('signIn.meet')}>
      <Link className="link" to={paths.contact(office, { presence })}>
        {t('signIn.visitor')}
      </Link>
    </Notice>
  )
}
