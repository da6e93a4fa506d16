import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import type { Member } from './members.server.ts'

/** Where somebody stands with an office: member, waiting, or declined with the administrator's words. */
export function JoinState({
  office,
  member,
}: {
  office: { slug: string; name: string }
  member: Pick<Member, 'state' | 'since' | 'note'>
}) {
  const { t, i18n } = useTranslation('offices')
  const day = dayName(member.since, i18n.language)
  if (member.state === 'active')
    return (
      <Notice tone="good" title={t('join.member')}>
        <div className="mt-3">
          <LinkButton to={paths.mine(office.slug)}>{t('join.toMine')}</LinkButton>
        </div>
      </Notice>
    )
  if (member.state === 'requested') {
    return (
      <Notice live title={t('join.waiting', { day })}>
        <p>
          {t('join.waitingWhat')}{' '}
          <Link className="link" to={paths.leave(office.slug)}>
            {t('join.takeBack')}
          </Link>
        </p>
      </Notice>
    )
  }
  if (member.state === 'declined')
    return (
      <Notice tone="warn" title={t('join.declined', { day })}>
        {member.note ? <q className="whitespace-pre-line">{member.note}</q> : t('join.declinedWhat')}
      </Notice>
    )
  return <Notice title={t('join.left', { day })} />
}
