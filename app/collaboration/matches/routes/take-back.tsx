import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '#app/directory/presences/editable.server.ts'
import { backFrom, pairNamed, verdictPage } from './verdict-form.server.ts'
import { VerdictPage } from '../VerdictPage.tsx'
import { takeBack } from '../verdicts.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write', page: true }

export const meta = titled

export const loader = (args: LoaderFunctionArgs) => verdictPage(args, 'take-back')

/** Takes back what was said of a match, whether or not the other side is still to be seen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const pair = pairNamed(request, form)
  return asMember(request, params.office, async (tx, actor) => {
    await getEditablePresence(tx, actor, pair.presenceId)
    await takeBack(tx, pair)
    return backFrom(form, officeOf(params), { deed: 'back', presence: pair.presenceId, other: pair.otherPresenceId })
  })
}

export default function TakeBack() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('matches')
  return (
    <VerdictPage
      {...page}
      action={paths.matchTakeBack(page.office, page.mine.id, page.theirs.id)}
      submit={t('verdict.takeBack')}
    />
  )
}
