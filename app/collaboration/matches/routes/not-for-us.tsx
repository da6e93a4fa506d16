import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { paths } from '#app/paths.ts'
import { NotForUsFields } from '../NotForUsFields.tsx'
import { hidesWhole, readNotForUs } from '../verdict.ts'
import { backFrom, furtherNamed, pairNamed, pairOf, refused, verdictPage } from './verdict-form.server.ts'
import { VerdictPage } from '../VerdictPage.tsx'
import { decide } from '../verdicts.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'

export const handle = { deed: 'write' }

export const meta = titled

export const loader = (args: LoaderFunctionArgs) => verdictPage(args, 'not-for-us')

/**
 * Puts a match away for good, on both sides, with the reason why: the whole organisation, or all for which the match
 * stood.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const pair = pairNamed(request, form)
  return asMember(request, params.office, async (tx, actor) => {
    await pairOf(request, tx, actor, pair)
    const read = readNotForUs({ reason: text(form, 'reason'), note: text(form, 'note') })
    // The page that shows the form again finds the pair in its address.
    if (!read.ok && !new URL(request.url).searchParams.has('presence')) throw refused('request')
    if (!read.ok) return data({ errors: read.errors, values: typed(form) }, { status: 422 })
    const further = hidesWhole(read.reason) ? undefined : furtherNamed(form)
    await decide(tx, { ...pair, further, verdict: 'not-for-us', reason: read.reason, note: read.note })
    return backFrom(form, officeOf(params), { deed: 'hidden', presence: pair.presenceId, other: pair.otherPresenceId })
  })
}

export default function NotForUs() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('matches')
  const { value, message, summary, key } = useFilled(refused?.values ?? [], refused?.errors)
  return (
    <VerdictPage
      {...page}
      sent={refused?.values}
      action={paths.matchNotForUs(page.office, page.mine.id, page.theirs.id)}
      submit={t('verdict.hide')}
      look="danger"
    >
      {summary}
      <NotForUsFields
        key={key}
        organisation={page.theirs.organisation.name}
        reason={value('reason')}
        note={value('note')}
        errors={{ reason: message('reason'), note: message('note') }}
      />
    </VerdictPage>
  )
}
