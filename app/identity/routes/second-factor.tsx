import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { retryAfter, tooOften } from '#app/foundation/http/rate-limits.server.ts'
import { busySentence } from '#app/foundation/http/reasons.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { pictureOf } from '../code-picture.server.ts'
import { inIdentity, requirePerson } from '../door.server.ts'
import { FactorSetUp } from '../FactorSetUp.tsx'
import { FactorState } from '../FactorState.tsx'
import { enrolmentAddress } from '../one-time-codes.server.ts'
import { RecoveryCodes } from '../RecoveryCodes.tsx'
import { returnPath } from '../return-path.ts'
import { beginFactor, factorOf, turnOn } from '../second-factor.server.ts'
import { useFrame } from '../use-frame.ts'

export const handle = { deed: 'account' }

export const meta = titled

/** Whether a second factor is on; where it is not, the picture that an app reads, the same for an hour. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { id, email } = await requirePerson(request)
  const { t } = await textsFor(request)
  const { searchParams } = new URL(request.url)
  const [state, secret] = await inIdentity(async (tx) => {
    const state = await factorOf(tx, id)
    return [state, state.on ? null : await beginFactor(tx, id)] as const
  })
  return {
    title: t('account:factor.title'),
    needed: searchParams.has('to'),
    ...state,
    secret,
    // Whose accounts a demo is tried with.
    shared: email.endsWith('.example'),
    picture: secret === null ? null : pictureOf(enrolmentAddress(secret, email)),
    address: secret === null ? null : enrolmentAddress(secret, email),
  }
}

/** The codes on paper are in this answer and nowhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const { id } = await requirePerson(request)
  const seconds = await tooOften(['codesHere', `${id} set-up`])
  const refuse = (reason: string, status: number, headers = {}) =>
    data({ errors: { code: reason }, codes: null, to: '' }, { status, headers })
  if (seconds !== null) return refuse(busySentence(seconds), 429, retryAfter(seconds))
  const codes = await inIdentity((tx) => turnOn(tx, id, text(form, 'code')))
  if (!codes) return refuse('account:factor.wrong', 422)
  const to = returnPath(form)
  return data({ codes, to: to === '/' ? paths.secondFactor() : to, errors: undefined })
}

export default function SecondFactor() {
  const { title, needed, on, left, secret, picture, address, shared } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { t } = useTranslation(['account', 'auth'])
  const answer = useAnswer()
  const frame = useFrame()
  if (done?.codes) return <RecoveryCodes title={t('factor.onNow')} codes={done.codes} to={done.to} />
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('factor.lead')}
        back={{ to: paths.account(), label: t('auth:account.title') }}
      />
      <Said namespace="account" />
      {frame?.demo && shared && <Notice>{t('factor.demo')}</Notice>}
      {needed && !on && <Notice tone="warn">{t('factor.needed')}</Notice>}
      {on ? (
        <FactorState left={left} />
      ) : (
        <FactorSetUp secret={secret!} picture={picture!} address={address!} answer={answer} />
      )}
    </Page>
  )
}
