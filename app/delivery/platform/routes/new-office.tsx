import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform, requirePerson } from '#app/identity/door.server.ts'
import { formOf, typed } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { citiesNamed, type City } from '#app/directory/offices/cities.server.ts'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { inviteAdmin } from '#app/directory/members/invitations.server.ts'
import { mailInvitation } from '#app/directory/members/invitation-mail.server.ts'
import { NewOfficeFields } from '#app/directory/offices/NewOfficeFields.tsx'
import { create } from '#app/directory/offices/offices.server.ts'
import { readOffice } from '#app/directory/offices/settings-form.server.ts'

export const handle = { deed: 'invite', page: true }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const fresh = [
    ['languages', 'nl'],
    ['languages', 'en'],
    ['languages', 'de'],
    ['defaultLanguage', 'nl'],
    ['colourPrimary', '#0b4f6c'],
    ['colourAccent', '#c2410c'],
  ]
  return asPlatform(request, async () => ({
    title: t('admin:platform.newOffice'),
    values: fresh as [string, string][],
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { name } = await requirePerson(request)
  const form = await formOf(request)
  const again = (errors: Record<string, string>, cities: City[] = []) =>
    data({ errors, values: typed(form), cities }, { status: 422 })
  const read = readOffice(form)
  if (!read.ok) return again(read.errors)
  return asPlatform(request, async (tx) => {
    const { input } = read
    const cities = await citiesNamed(tx, input.country, input.city)
    const city = cities.find(({ id }) => id === input.placeId) ?? (cities.length === 1 ? cities[0] : undefined)
    if (cities.length === 0) return again({ city: 'admin:errors.noSuchCity' })
    if (!city) return again({ placeId: 'admin:errors.whichCity' }, cities)
    const office = await create(tx, input, city)
    if (!office) return again({ slug: 'errors:addressTaken' }, cities)
    const token = await inviteAdmin(tx, office.slug, input.adminEmail)
    await mailInvitation(tx, {
      email: input.adminEmail,
      token: token!,
      office: { name: input.name, draft: true },
      by: { name },
      language: input.defaultLanguage,
    })
    return redirect(said(paths.platform(), 'officeOpened'), 303)
  })
}

/** Makes an office in a city of the gazetteer, a draft at first, and invites its first administrator. */
export default function NewOffice() {
  const { title, values } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('admin')
  const filled = useFilled((refused?.values ?? values) as [string, string][], refused?.errors)
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('newOffice.lead')} />
      <Form method="post" className="grid gap-6" key={filled.key} noValidate>
        {filled.summary}
        <NewOfficeFields filled={filled} cities={refused?.cities ?? []} />
        <div>
          <Button>{t('newOffice.do')}</Button>
        </div>
      </Form>
    </Page>
  )
}
