import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Confirmation } from '#app/foundation/forms/Confirmation.tsx'
import { endMembership } from '#app/delivery/joining/leaving.server.ts'
import { find } from '../members.server.ts'
import { idOf, orRefuse } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'step', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const member = await find(tx, idOf(params.id))
      if (member?.state !== 'active') throw notFound()
      return { title: t('admin:end.title', { name: member.name }), office: officeOf(params) }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return orRefuse(form, 'confirm', () =>
    asMember(
      request,
      params.office,
      async (tx, actor) => {
        if (!(await endMembership(tx, idOf(params.id)))) throw notFound()
        return redirect(
          actor.memberId === params.id
            ? paths.office(officeOf(params))
            : said(paths.adminMembers(officeOf(params)), 'ended'),
          303,
        )
      },
      { only: 'admin' },
    ),
  )
}

export default function EndMember() {
  const { title, office } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  return (
    <Confirmation
      title={title}
      lead={t('end.what')}
      yes={t('end.do')}
      error={refused?.errors.confirm}
      back={{ to: paths.adminMembers(office), label: t('members.title') }}
    />
  )
}
