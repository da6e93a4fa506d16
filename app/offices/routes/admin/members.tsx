import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/auth/door.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Badge, Empty, Page, PageHeader, Table } from '#app/ui/parts.tsx'
import { list } from '../../members.server.ts'
import { dayName } from '#app/i18n/dates.ts'
import { RequestCard } from '../../RequestCard.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => ({
    title: t('admin:members.title'), office: params.office!, requests: await list(tx, 'requested'), members: await list(tx, 'active'),
  }), { only: 'admin' })
}

/** Who asks to join, and who is a member. */
export default function Members() {
  const { title, office, requests, members } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['admin', 'vocabulary'])
  return (
    <Page>
      <PageHeader title={title} actions={<LinkButton to={paths.adminInvitations(office)}>{t('members.invite')}</LinkButton>} />
      <section className="grid gap-4" aria-labelledby="requests">
        <h2 id="requests">{t('members.requests')}</h2>
        {requests.length === 0 ? <Empty title={t('members.noRequests')}>{t('members.noRequestsWhat')}</Empty>
          : <ul className="grid gap-4 lg:grid-cols-2">{requests.map((request) => <RequestCard key={request.id} office={office} request={request} />)}</ul>}
      </section>
      <section className="grid gap-4" aria-labelledby="members">
        <h2 id="members">{t('members.active', { count: members.length })}</h2>
        <Table caption={t('members.title')} head={[t('members.name'), t('members.role'), t('members.organisation'), t('members.since'), t('members.change')]}
          rows={members.map((member) => ({ key: member.id, cells: [
            member.name, <Badge key="role" tone={member.role === 'admin' ? 'primary' : 'plain'}>{t(`vocabulary:role.${member.role}`)}</Badge>,
            member.organisation?.name ?? '–', dayName(member.since, i18n.language),
            <span key="do" className="flex flex-wrap gap-2">
              <LinkButton look="secondary" size="small" to={paths.memberRole(office, member.id)} aria-label={t('members.roleOf', { name: member.name })}>{t('members.changeRole')}</LinkButton>
              <LinkButton look="danger" size="small" to={paths.endMember(office, member.id)} aria-label={t('members.endOf', { name: member.name })}>{t('members.end')}</LinkButton>
            </span>,
          ] }))} />
      </section>
    </Page>
  )
}
