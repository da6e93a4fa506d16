import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember, requireConfirmed } from '#app/identity/door.server.ts'
import { formOf, text, texts } from '#app/foundation/forms/form.server.ts'
import { retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { isSector } from '#app/taxonomy/codes.ts'
import { isCountry } from '#app/taxonomy/countries.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { InvitedDesks } from '#app/directory/ambassadors/InvitedDesks.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { InvitationList } from '../InvitationList.tsx'
import { invite, list } from '../invitations.server.ts'
import { invitedTooOften, mailInvitation } from '../invitation-mail.server.ts'
import { organisationChoices } from '../members.server.ts'
import { emailAddress, memberRoles } from '#app/directory/offices/office.ts'
import { idOf, orRefuse, refuse } from '#app/foundation/forms/refusal.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { RoleFields } from '../RoleFields.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'invite' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, actor) => ({
      title: t('admin:invitations.title'),
      office: officeOf(params),
      invitations: await list(tx),
      organisations: await organisationChoices(tx, actor.officeId),
    }),
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireConfirmed(request)
  const form = await formOf(request)
  const { language } = await textsFor(request)
  const [email, role] = [
    emailAddress.safeParse(text(form, 'email')),
    memberRoles.find((known) => known === text(form, 'role')),
  ]
  const organisation = text(form, 'organisation')
  if (!email.success) return refuse(form, { email: 'offices:errors.email' })
  if (!role) return refuse(form, { role: 'admin:errors.role' })
  if (role === 'editor' && !organisation) return refuse(form, { organisation: 'errors:editorNeedsOrganisation' })
  const [countries, sectors] = [
    role === 'ambassador' ? texts(form, 'countries').filter(isCountry) : [],
    role === 'ambassador' ? texts(form, 'sectors').filter(isSector) : [],
  ]
  if (role === 'ambassador' && countries.length === 0) return refuse(form, { countries: 'offices:errors.desks' })
  return orRefuse(form, 'organisation', () =>
    asMember(
      request,
      params.office,
      async (tx, actor, { office }) => {
        const token = await invite(tx, actor, email.data, role, organisation ? idOf(organisation) : null, {
          countries,
          sectors,
        })
        if (!token) return refuse(form, { email: 'admin:errors.invitedAlready' })
        const seconds = await invitedTooOften(office!, email.data)
        if (seconds !== null) return refuse(form, { email: 'admin:errors.invitedOften' }, 429, retryAfter(seconds))
        await mailInvitation(tx, {
          email: email.data,
          token,
          office: office!,
          by: actor.memberId,
          language,
          role,
          countries,
        })
        return redirect(said(paths.adminInvitations(officeOf(params)), 'invited'), 303)
      },
      { only: 'admin' },
    ),
  )
}

/** Invites by e-mail, and shows who was invited and has not answered. */
export default function Invitations() {
  const { title, office, invitations, organisations } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  const filled = useAnswer({ role: 'member' })
  return (
    <Page>
      <PageHeader title={title} lead={t('invitations.lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-4">{t('invitations.new')}</h2>
          <Form method="post" className="grid gap-6" key={filled.key} noValidate>
            {filled.summary}
            <TextField
              {...filled.field('email')}
              type="email"
              label={t('invitations.email')}
              autoComplete="off"
              required
            />
            <RoleFields filled={filled} organisations={organisations} />
            <InvitedDesks filled={filled} />
            <div>
              <Button>{t('invitations.send')}</Button>
            </div>
          </Form>
        </Card>
        <InvitationList office={office} invitations={invitations} />
      </div>
    </Page>
  )
}
