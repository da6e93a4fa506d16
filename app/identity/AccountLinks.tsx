import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

/** What else belongs to one's account: how one signs in, what is mailed, and what is known of one. */
export function AccountLinks({ digest, factor }: { digest: string; factor: boolean }) {
  const { t } = useTranslation(['account', 'auth', 'digest'])
  const groups = [
    {
      title: t('links.signIn'),
      links: [
        { to: paths.password(), label: t('auth:password.title') },
        { to: paths.secondFactor(), label: t('factor.title'), state: t(factor ? 'factor.on' : 'factor.isOff') },
        { to: paths.sessions(), label: t('auth:sessions.title') },
        { to: paths.address(), label: t('auth:address.title') },
      ],
    },
    { title: t('links.mail'), links: [{ to: digest, label: t('digest:account.quiet') }] },
    {
      title: t('links.data'),
      links: [
        { to: paths.myData(), label: t('data.page') },
        { to: paths.erase(), label: t('erase.title') },
      ],
    },
  ]
  return (
    <div className="grid gap-4">
      {groups.map(({ title, links }) => (
        <Card key={title} as="section" className="grid gap-2">
          <h2 className="text-lg">{title}</h2>
          <ul className="grid">
            {links.map(({ to, label, ...more }) => (
              <li key={to} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                <Link className="link" to={to}>
                  {label}
                </Link>
                {'state' in more && <Badge tone={factor ? 'good' : 'plain'}>{more.state}</Badge>}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
