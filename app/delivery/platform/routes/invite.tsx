import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform, requirePerson } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { retryAfter } from '#app/foundation/http/rate-limits.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { inviteAdmin } from '#app/directory/members/invitations.server.ts'
import { invitedTooOften, mailInvitation } from '#app/directory/members/invitation-mail.server.ts'
import { emailAddress } from '#app/directory/offices/office.ts'
import { find } from '#app/directory/offices/offices.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'invite' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async (tx) => {
    const office = await find(tx, named(params, 'slug'))
    if (!office) throw notFound('office')
    return { title: t('admin:platform.inviteOf', { name: office.name }) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { name } = await requirePerson(request)
  const form = await formOf(request)
  const email = emailAddress.safeParse(text(form, 'email'))
  if (!email.success) return refuse(form, { email: 'offices:errors.email' })
  return asPlatform(request, async (tx) => {
    const office = await find(tx, named(params, 'slug'))
    const token = office && (await inviteAdmin(tx, office.slug, email.data))
    if (!token) throw notFound('office')
    const seconds = await invitedTooOften(office, email.data)
    if (seconds !== null) return refuse(form, { email: 'admin:errors.invitedOften' }, 429, retryAfter(seconds))
    const by = { name }
    await mailInvitation(tx, { email: email.data, token, office, by, language: office.defaultLanguage })
    return redirect(said(paths.platform(), 'invited'), 303)
  })
}

/** The platform invites an administrator to an office. */
export default function InviteAdmin() {
  const { title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.platform(), label: t('platform.title') }} />
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <TextField
          name="email"
          type="email"
          label={t('newOffice.adminEmail')}
          hint={t('newOffice.adminEmailHint')}
          required
          defaultValue={filled.value('email')}
          error={filled.message('email')}
        />
        <Submit cancel={paths.platform()}>{t('invitations.send')}</Submit>
      </Form>
    </Page>
  )
}
