import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asNobody } from '#app/identity/door.server.ts'
import { onBehalfOf } from '#app/identity/on-behalf.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Said, useDone } from '#app/foundation/forms/Said.tsx'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { readAskToken } from '../ask-link.server.ts'
import { holderOf } from '../asks.server.ts'
import { answerAsked, askedOf } from '../by-mail.server.ts'
import { DecisionForm, ResultForm } from '../ResultForm.tsx'

export const handle = { deed: 'byLink', page: true }

export const meta = titled

/** Whose link it is. 404 where nobody's. */
async function holderAt(params: Params) {
  const ask = readAskToken(named(params, 'token'))
  const holder = ask && (await asNobody((tx) => holderOf(tx, ask)))
  if (!holder || holder.office !== officeOf(params)) throw notFound('digest')
  return { ask, ...holder }
}

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
    return {
      title: t(found.result ? 'results:decide.title' : 'results:mail.title'),
      office,
      ...found,
      today: today(),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ask, userId, office } = await holderAt(params)
  const form = await formOf(request)
  return onBehalfOf(userId, office, { write: true })(async (tx) => {
    const found = await askedOf(tx, ask)
    if (!found) throw notFound('digest')
    const done = found.open ? await answerAsked(tx, found, form) : 'notDone'
    return typeof done === 'string' ? redirect(paths.resultByMail(office, named(params, 'token'), done), 303) : done
  })
}

export default function ResultByMail() {
  const { title, office, ask, open, about, others, result, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('results')
  const done = useDone()
  const lead = result ? t('decide.lead', { name: result.reporter }) : about && t('mail.lead', { title: about.title })
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} />
      <Said namespace="results" />
      {!open && !done && (
        <Notice title={t(ask.answered || ask.open ? 'mail.used' : 'mail.over')}>{t('mail.usedWhat')}</Notice>
      )}
      {open ? (
        result ? (
          <DecisionForm sent={refused ?? {}} note={t('mail.signIn')} result={result} />
        ) : (
          <ResultForm sent={refused ?? {}} note={t('mail.signIn')} others={others} since={about!.since} today={today} />
        )
      ) : (
        <div>
          <LinkButton
            look="secondary"
            to={paths.results(office, result?.of ?? 'introductions', result?.ofId ?? ask.introduction ?? '')}
          >
            {t('mail.to')}
          </LinkButton>
        </div>
      )}
    </Page>
  )
}
