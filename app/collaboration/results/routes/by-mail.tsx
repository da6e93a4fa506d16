import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { asNobody } from '#app/identity/door.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { keyHeaders, unlisted } from '#app/foundation/http/key-page.ts'
import { asLanguage, textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { readAskToken } from '../ask-link.server.ts'
import { AskedPage } from '../AskedPage.tsx'
import { holderOf } from '../asks.server.ts'
import { answerAsked, askedOf } from '../by-mail.server.ts'
import { taps } from '../result.ts'
import { tapName } from '../words.ts'

export const handle = { deed: 'byLink', page: true }

export const meta = unlisted
export const headers = keyHeaders

/** Whose link it is. 404 where nobody's. */
async function holderAt(params: Params) {
  const ask = readAskToken(named(params, 'token'))
  const holder = ask && (await asNobody((tx) => holderOf(tx, ask)))
  if (!holder || holder.office !== officeOf(params)) throw notFound('digest')
  return { ask, ...holder }
}

/** What was tapped in the mail; null for the whole form. */
const tapIn = ({ searchParams }: URL) => taps.find((each) => each === searchParams.get('tap')) ?? null

/** A GET changes nothing, so that programs which look into mails answer nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const { ask, userId, office } = await holderAt(params)
  return onBehalfOf(
    userId,
    office,
  )(async (tx) => {
    const found = await askedOf(tx, ask)
    if (!found) throw notFound('digest')
    const tap = found.open && !found.result ? tapIn(new URL(request.url)) : null
    const asks = t(found.result ? 'results:decide.title' : 'results:mail.title')
    return {
      title: tap ? `${asks} ${tapName(t, tap)}` : asks,
      office,
      token: named(params, 'token'),
      ...found,
      tap,
      today: today(),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ask, userId, office } = await holderAt(params)
  const form = await formOf(request)
  const lang = asLanguage(new URL(request.url).searchParams.get('lang'))
  return onBehalfOf(userId, office, { write: true })(async (tx) => {
    const found = await askedOf(tx, ask)
    if (!found) throw notFound('digest')
    const done = found.open ? await answerAsked(tx, found, form) : 'notDone'
    if (typeof done !== 'string') return done
    return redirect(paths.resultByMail(office, named(params, 'token'), { lang, done }), 303)
  })
}

export default function ResultByMail() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <AskedPage {...page} sent={refused ?? {}} />
}
