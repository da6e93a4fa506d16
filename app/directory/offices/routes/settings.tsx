import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { formOf, text, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countMarkable } from '#app/directory/presences/sensitive.server.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ArmsForm } from '../ArmsForm.tsx'
import { saveSettings, settings } from '../settings.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { readSettings, settingsFields } from '../settings-form.server.ts'
import { SettingsConflict } from '../SettingsConflict.tsx'
import { SettingsFields } from '../SettingsFields.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx) => ({
      title: t('admin:settings.title'),
      office: officeOf(params),
      values: settingsFields(await settings(tx)),
      published: await countMarkable(tx),
    }),
    { only: 'admin' },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  const read = readSettings(form)
  return asMember(
    request,
    params.office,
    async (tx) => {
      if (!read.ok)
        return data(
          { errors: read.errors, values: typed(form), theirs: null as [string, string][] | null },
          { status: 422 },
        )
      if ((await saveSettings(tx, Number(text(form, 'version')) || 0, read.input)) === 'done') {
        return redirect(said(paths.adminSettings(officeOf(params)), 'saved'), 303)
      }
      const now = await settings(tx)
      const mine = typed(form).map(([name, value]): [string, string] => [
        name,
        name === 'version' ? String(now.version) : value,
      ])
      return data({ errors: {} as Record<string, string>, values: mine, theirs: settingsFields(now) }, { status: 409 })
    },
    { only: 'admin' },
  )
}

/** What the office is called, says, looks like and where its mail goes. */
export default function Settings() {
  const { title, office, values, published } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['admin', 'common'])
  const mine = (refused?.values ?? values) as [string, string][]
  const filled = useFilled(mine, refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} />
      {refused?.theirs && (
        <SettingsConflict theirs={refused.theirs} mine={mine} keepTheirs={paths.adminSettings(office)} />
      )}
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <input type="hidden" name="version" value={filled.value('version')} />
        <SettingsFields filled={filled} published={published} />
        <div>
          <Button>{t('common:save')}</Button>
        </div>
      </Form>
      <ArmsForm />
    </Page>
  )
}
