import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { confirmByMail } from '#app/identity/accounts.server.ts'
import { asPerson, asReader, inIdentity, requirePerson } from '#app/identity/door.server.ts'
import { whoIs } from '#app/identity/lucia.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { statusOf } from '#app/foundation/http/status.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { takeUpOwnDrafts } from '../admission.server.ts'
import { EndedInvitation } from '../EndedInvitation.tsx'
import { accept, byToken } from '#app/directory/members/invitations.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'join', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const who = await whoIs(request)
  return asReader(request, null, async (tx) => {
    const invitation = await byToken(tx, named(params, 'token'))
    if (!invitation) throw notFound()
    return {
      title: t('offices:invitation.title', { office: invitation.officeName }),
      invitation,
      here: paths.invitation(named(params, 'token')),
      email: who?.person.email ?? null,
      decline: paths.declineInvitation(named(params, 'token')),
      declined: new URL(request.url).searchParams.has('declined'),
    }
  })
}

/** Whoever accepts holds the link and the address it was mailed to, so the address counts as confirmed. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const { id } = await requirePerson(request)
  const answer = await asPerson(request, async (tx, _actor, person) => {
    const invitation = await byToken(tx, named(params, 'token'))
    const slug = invitation?.email === person.email ? await accept(tx, named(params, 'token'), person.name) : null
    if (!invitation || !slug) return data({ refused: true }, { status: 409 })
    await takeUpOwnDrafts(tx, person.id, slug)
    return redirect(
      invitation.countries.length > 0
        ? said(paths.ownAmbassador(slug), 'welcome')
        : paths[invitation.draft ? 'office' : 'mine'](slug),
      303,
    )
  })
  if (statusOf(answer) < 400) await inIdentity((tx) => confirmByMail(tx, id))
  return answer
}

/** The page behind an invitation's link: sign in or sign up first, then accept or decline. */
export default function Invitation() {
  const { title, invitation, here, email, decline, declined } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['offices', 'vocabulary', 'ambassadors'])
  const { officeName, officeSlug, role, countries, draft } = invitation
  const first = draft && role === 'admin'
  if (!invitation.open || refused) {
    return <EndedInvitation slug={officeSlug} name={officeName} declined={declined} />
  }
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={t('invitation.lead', {
          context: first ? 'first' : undefined,
          office: officeName,
          role: t(`vocabulary:role.${role}`),
        })}
      />
      <div>
        <p className="font-semibold">{t(`vocabulary:role.${role}`)}</p>
        <p className="text-ink-soft">{t(`vocabulary:roleHelp.${role}`)}</p>
      </div>
      {first && <p>{t('invitation.firstWhat')}</p>}
      {countries.length > 0 && (
        <p className="font-semibold">
          {t('ambassadors:invite.for', { countries: countryNames(countries, i18n.language).join(', ') })}
        </p>
      )}
      {email === null && (
        <Notice title={t('invitation.account', { email: invitation.email })}>
          <div className="mt-3 flex flex-wrap gap-3">
            <LinkButton to={paths.signUp(here)}>{t('join.signUp')}</LinkButton>
            <LinkButton look="secondary" to={paths.signIn(here)}>
              {t('join.signIn')}
            </LinkButton>
          </div>
        </Notice>
      )}
      {email !== null && email !== invitation.email && (
        <Notice tone="warn" title={t('invitation.other', { email: invitation.email })}>
          {t('invitation.otherWhat', { email })}
        </Notice>
      )}
      {email === invitation.email && (
        <div className="flex flex-wrap gap-3">
          <Form method="post">
            <Button>{t('invitation.accept')}</Button>
          </Form>
          <Form method="post" action={decline}>
            <Button look="secondary">{t('invitation.decline')}</Button>
          </Form>
        </div>
      )}
    </Page>
  )
}
