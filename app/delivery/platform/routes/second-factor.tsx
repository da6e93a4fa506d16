import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { said } from '#app/foundation/http/said.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { emailField } from '#app/identity/account.ts'
import { findCredentials } from '#app/identity/accounts.server.ts'
import { asPlatform, inIdentity } from '#app/identity/door.server.ts'
import { turnOff } from '#app/identity/second-factor.server.ts'
import { paths } from '#app/paths.ts'

export const handle = { deed: 'step' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async () => ({ title: t('account:reset.platformTitle') }))
}

/** Helps somebody whose phone is gone and whom no office can help. The owner is told by mail. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request)
  const by = await asPlatform(request, async (tx, { userId }) => userId)
  const email = emailField.safeParse(text(form, 'email')).data
  if (!email) return refuse(form, { email: 'auth:wrong.email' })
  const known = await inIdentity((tx) => findCredentials(tx, email))
  if (!known?.secondFactor) return refuse(form, { email: 'account:reset.none' })
  if (known.id === by) return refuse(form, { email: 'account:reset.own' })
  await inIdentity((tx) => turnOff(tx, known.id, by))
  return redirect(said(paths.platformSecondFactor(), 'factorReset'), 303)
}

export default function ResetFactor() {
  const { title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['account', 'auth'])
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('reset.platformLead')} />
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <TextField
          name="email"
          type="email"
          label={t('auth:field.email')}
          required
          autoComplete="off"
          defaultValue={filled.value('email')}
          error={filled.message('email')}
        />
        <div>
          <Button look="danger">{t('reset.do')}</Button>
        </div>
      </Form>
    </Page>
  )
}
