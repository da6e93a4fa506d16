import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Confirmation } from '#app/foundation/forms/Confirmation.tsx'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { asMember, inIdentity } from '#app/identity/door.server.ts'
import { factorOf, turnOff } from '#app/identity/second-factor.server.ts'
import { paths } from '#app/paths.ts'
import { find, mayResetFactor } from '../members.server.ts'

export const handle = { deed: 'step', page: true }

export const meta = titled

/** Helping a member whose phone is gone, where no more than this office hangs on their account. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const { member, userId } = await asMember(
    request,
    params.office,
    async (tx) => ({ member: await find(tx, idOf(params.id)), userId: await mayResetFactor(tx, idOf(params.id)) }),
    { only: 'admin' },
  )
  if (member?.state !== 'active') throw notFound()
  const on = userId !== null && (await inIdentity((tx) => factorOf(tx, userId))).on
  const state = userId === null ? ('elsewhere' as const) : on ? ('on' as const) : ('off' as const)
  return { title: t('account:reset.title', { name: member.name }), office: officeOf(params), id: member.id, state }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const { by, userId } = await asMember(
    request,
    params.office,
    async (tx, { userId }) => ({ by: userId, userId: await mayResetFactor(tx, idOf(params.id)) }),
    { only: 'admin' },
  )
  if (userId === null) throw notFound()
  await inIdentity((tx) => turnOff(tx, userId, by))
  return redirect(said(paths.adminMembers(officeOf(params)), 'factorReset'), 303)
}

export default function MemberFactor() {
  const { title, office, id, state } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'admin'])
  const back = { to: paths.memberRole(office, id), label: t('admin:members.changeRole') }
  if (state === 'on') return <Confirmation title={title} lead={t('reset.lead')} yes={t('reset.do')} back={back} />
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t(`reset.${state}`)} back={back} />
    </Page>
  )
}
