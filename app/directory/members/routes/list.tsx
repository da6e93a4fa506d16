import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { Empty, Page, PageHeader, Pagination } from '#app/foundation/ui/parts.tsx'
import { listWithAddresses } from '../member-list.server.ts'
import { memberSorts, readMemberView, writeMemberView } from '../member-sort.ts'
import { MemberTable } from '../MemberTable.tsx'
import { RequestCard } from '../RequestCard.tsx'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled
const pageSize = 100

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const view = readMemberView(new URL(request.url).searchParams)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('admin:members.title'),
      office: officeOf(params),
      view,
      requests: (await listWithAddresses(tx, { state: 'requested' })).members,
      ...(await listWithAddresses(tx, { state: 'active', ...view, pageSize })),
    }),
    { only: 'admin' },
  )
}

/** Who asks to join, and who is a member: to look for, to sort, to take along as a file. */
export default function Members() {
  const { title, office, view, requests, members, total } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['admin', 'common'])
  const [pages, { words, sort, page }] = [Math.max(Math.ceil(total / pageSize), 1), view]
  const to = (number: number) => paths.adminMembers(office, writeMemberView({ ...view, page: number }))
  return (
    <Page>
      <PageHeader
        title={title}
        actions={<LinkButton to={paths.adminInvitations(office)}>{t('members.invite')}</LinkButton>}
      />
      <section className="grid gap-4" aria-labelledby="requests">
        <h2 id="requests">{t('members.requests')}</h2>
        {requests.length === 0 ? (
          <Empty title={t('members.noRequests')}>{t('members.noRequestsWhat')}</Empty>
        ) : (
          <ul className="grid gap-4 lg:grid-cols-2">
            {requests.map((request) => (
              <RequestCard key={request.id} office={office} request={request} />
            ))}
          </ul>
        )}
      </section>
      <section className="grid gap-4" aria-labelledby="members">
        <h2 id="members">{t(words ? 'members.found' : 'members.active', { count: total })}</h2>
        <Form className="flex flex-wrap items-end gap-3" role="search" aria-label={t('members.find')}>
          <div className="min-w-56 flex-1">
            <TextField name="q" type="search" label={t('members.words')} defaultValue={words} key={words} />
          </div>
          <SelectField
            name="sort"
            label={t('members.sort')}
            defaultValue={sort}
            options={memberSorts.map((order) => ({ value: order, label: t(`members.sorted.${order}`) }))}
          />
          <Button look="secondary">{t('members.show')}</Button>
          {words && (
            <Link className="link self-center" to={paths.adminMembers(office, writeMemberView({ words: '', sort }))}>
              {t('members.clear')}
            </Link>
          )}
        </Form>
        {total === 0 ? <Empty title={t('members.none')} /> : <MemberTable office={office} members={members} />}
        <Pagination
          label={t('common:page.label')}
          here={t('common:page.here', { page, pages })}
          previous={page > 1 ? { to: to(page - 1), label: t('common:page.previous') } : undefined}
          next={page < pages ? { to: to(page + 1), label: t('common:page.next') } : undefined}
        />
        <p>
          <a className="link" href={paths.membersFile(office, writeMemberView({ words, sort }))} download>
            {t('members.file')}
          </a>{' '}
          <span className="text-sm text-ink-soft">{t('members.fileWhat')}</span>
        </p>
      </section>
    </Page>
  )
}
