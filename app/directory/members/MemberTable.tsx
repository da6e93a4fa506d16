import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Table } from '#app/foundation/ui/parts.tsx'
import { Address } from './Address.tsx'
import type { MemberWithAddress } from './member-list.server.ts'

/** Members with their addresses, as administrators see them. */
export function MemberTable({ office, members }: { office: string; members: MemberWithAddress[] }) {
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  return (
    <Table
      deeds
      caption={t('members.title')}
      head={[
        t('members.name'),
        t('members.email'),
        t('members.role'),
        t('members.organisation'),
        t('members.since'),
        t('members.change'),
      ]}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          member.name,
          <Address key="email" of={member} />,
          <Badge key="role" tone={member.role === 'admin' ? 'primary' : 'plain'}>
            <span className="whitespace-nowrap">{t(`vocabulary:role.${member.role}`)}</span>
          </Badge>,
          member.organisation?.name ?? '–',
          dayName(member.since, i18n.language),
          <span key="do" className="flex flex-wrap gap-2">
            <LinkButton
              look="secondary"
              size="small"
              to={paths.memberRole(office, member.id)}
              aria-label={t('members.roleOf', { name: member.name })}
            >
              {t('members.changeRole')}
            </LinkButton>
            <LinkButton
              look="danger"
              size="small"
              to={paths.endMember(office, member.id)}
              aria-label={t('members.endOf', { name: member.name })}
            >
              {t('members.end')}
            </LinkButton>
          </span>,
        ],
      }))}
    />
  )
}
