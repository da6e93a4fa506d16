import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { paths } from '#app/paths.ts'
import { backFrom, pairNamed, pairOf, verdictPage } from './verdict-form.server.ts'
import { VerdictPage } from '../VerdictPage.tsx'
import { noteMutual } from '../mutual.server.ts'
import { decide } from '../verdicts.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'keepMatch', page: true }

export const meta = titled

export const loader = (args: LoaderFunctionArgs) => verdictPage(args, 'interesting')

/** Keeps a match. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const pair = pairNamed(request, form)
  return asMember(request, params.office, async (tx, actor) => {
    await pairOf(request, tx, actor, pair)
    if (await decide(tx, { ...pair, verdict: 'interesting' })) await noteMutual(tx, pair)
    return backFrom(form, officeOf(params), {
      deed: 'interesting',
      presence: pair.presenceId,
      other: pair.otherPresenceId,
    })
  })
}

export default function Interesting() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('matches')
  return (
    <VerdictPage
      {...page}
      action={paths.matchInteresting(page.office, page.mine.id, page.theirs.id)}
      submit={t('verdict.interesting')}
    />
  )
}
