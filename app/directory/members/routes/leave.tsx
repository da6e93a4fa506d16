import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPerson } from '#app/identity/door.server.ts'
import { forbidden, notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Confirmation } from '#app/foundation/forms/Confirmation.tsx'
import { leave } from '#app/delivery/joining/leaving.server.ts'
import { mine } from '../members.server.ts'
import { find } from '#app/directory/offices/offices.server.ts'
import { orRefuse } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPerson(request, async (tx, actor) => {
    const office = await find(tx, officeOf(params))
    if (!office) throw notFound('office')
    const member = await mine(tx, actor.userId, office.id)
    if (member?.state !== 'active' && member?.state !== 'requested') throw forbidden('members')
    const kind = member.state === 'active' ? ('leave' as const) : ('takeBack' as const)
    return { title: t(`offices:${kind}.title`, { office: office.name }), office, kind }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return orRefuse(form, 'confirm', () =>
    asPerson(request, async (tx, { userId }) => {
      await leave(tx, userId, officeOf(params))
      return redirect(paths.join(officeOf(params)), 303)
    }),
  )
}

/** Leaving an office, or taking a request back. */
export default function Leave() {
  const { title, office, kind } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('offices')
  return (
    <Confirmation
      title={title}
      lead={
        kind === 'leave' ? (
          <>
            {t('leave.what')} {t('leave.become')}
          </>
        ) : (
          t('takeBack.what')
        )
      }
      yes={t(`${kind}.do`)}
      error={refused?.errors.confirm}
      back={{ to: paths.office(office.slug), label: office.name }}
    />
  )
}
