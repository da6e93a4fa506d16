import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform, requirePerson } from '#app/identity/door.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { said } from '#app/foundation/http/said.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader, Table } from '#app/foundation/ui/parts.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { networkInput } from '#app/directory/networks/network.ts'
import { list, start } from '#app/directory/networks/networks.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'

export const handle = { deed: 'write' }

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async (tx) => ({ title: t('admin:platform.networks'), networks: await list(tx) }))
}

export async function action({ request }: ActionFunctionArgs) {
  await requirePerson(request)
  const form = await formOf(request)
  const description = {
    nl: text(form, 'description.nl'),
    en: text(form, 'description.en'),
    de: text(form, 'description.de'),
  }
  const parsed = readForm(networkInput, {
    slug: text(form, 'slug'),
    name: text(form, 'name'),
    website: text(form, 'website'),
    description,
  })
  if (!parsed.ok) return refuse(form, parsed.errors)
  return asPlatform(request, async (tx) => {
    const network = await start(tx, parsed.input)
    return network
      ? redirect(said(paths.platformNetwork(network.slug), 'networkStarted'), 303)
      : refuse(form, { slug: 'errors:addressTaken' })
  })
}

/** All networks, and the form that starts one. */
export default function PlatformNetworks() {
  const { title, networks } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['admin', 'common'])
  const filled = useFilled((refused?.values ?? []) as [string, string][], refused?.errors)
  const { field } = filled
  return (
    <Page>
      <PageHeader title={title} />
      <Table
        stacked
        caption={title}
        head={[t('platform.network'), t('platform.members'), t('platform.suspended'), t('platform.cities')]}
        rows={networks.map((network) => ({
          key: network.slug,
          cells: [
            <Link key="name" className="link" to={paths.platformNetwork(network.slug)}>
              {network.name}
            </Link>,
            network.members,
            network.suspended,
            network.cities,
          ],
        }))}
      />
      <Card as="section" className="max-w-2xl">
        <h2 className="mb-4">{t('newNetwork.title')}</h2>
        <Form method="post" className="grid gap-6" key={filled.key} noValidate>
          {filled.summary}
          <TextField {...field('name')} label={t('newNetwork.name')} required maxLength={80} />
          <TextField
            {...field('slug')}
            label={t('newNetwork.slug')}
            hint={t('newOffice.slugHint')}
            required
            maxLength={41}
          />
          <TextField
            {...field('website')}
            type="url"
            label={t('newNetwork.website')}
            optional={t('common:optional')}
            placeholder="https://"
          />
          {languages.map((language) => (
            <TextArea
              key={language}
              {...field(`description.${language}`)}
              lang={language}
              rows={2}
              optional={t('common:optional')}
              label={t('newNetwork.description', { language: languageName(language, i18n.language) })}
            />
          ))}
          <div>
            <Button>{t('newNetwork.do')}</Button>
          </div>
        </Form>
      </Card>
    </Page>
  )
}
