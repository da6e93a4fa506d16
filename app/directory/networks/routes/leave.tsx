import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Confirmation } from '#app/foundation/forms/Confirmation.tsx'
import { answer, ofOwnOffice } from '../networks.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const membership = (await ofOwnOffice(tx)).find(({ network }) => network.slug === params.network)
      if (membership?.state !== 'invited' && membership?.state !== 'member') throw notFound('network')
      const kind = membership.state === 'invited' ? ('declineNetwork' as const) : ('leaveNetwork' as const)
      return { title: t(`admin:${kind}.title`, { name: membership.network.name }), office: officeOf(params), kind }
    },
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx) => {
      const done = await answer(tx, named(params, 'network'), 'left')
      return redirect(said(paths.adminNetworks(officeOf(params)), done ? 'networkLeft' : 'notInvited'), 303)
    },
    { only: 'admin' },
  )
}

export default function LeaveNetwork() {
  const { title, office, kind } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <Confirmation
      title={title}
      lead={t(`${kind}.what`)}
      yes={t(`${kind}.do`)}
      back={{ to: paths.adminNetworks(office), label: t('networks.title') }}
    />
  )
}
