import { redirect, type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sayErrors } from '#app/foundation/forms/say-errors.ts'
import { asPlatform } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { ErrorSummary } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { AddOfficeFields } from '#app/directory/networks/AddOfficeFields.tsx'
import { addOffice, find } from '#app/directory/networks/networks.server.ts'
import { list } from '#app/directory/offices/offices.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write', page: true }

export const loader = leadTo((params) => paths.platformNetwork(named(params, 'network')))

/** Brings an office into a network. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asPlatform(request, async (tx) => {
    const network = await find(tx, named(params, 'network'))
    if (!network) throw notFound('network')
    const added = await addOffice(
      tx,
      network.id,
      text(form, 'office'),
      text(form, 'state') === 'member' ? 'member' : 'invited',
    )
    if (added) return redirect(said(paths.platformNetwork(network.slug), 'officeAdded'), 303)
    const key = text(form, 'office') ? 'errors:networkAlready' : 'admin:errors.office'
    return data(
      { errors: { office: key }, offices: (await list(tx)).map(({ slug, name }) => ({ slug, name })) },
      { status: 422 },
    )
  })
}

export default function AddOffice() {
  const refused = useActionData<typeof action>()
  const network = named(useParams(), 'network')
  const { t } = useTranslation(['admin', 'common'])
  return (
    <Page width="narrow">
      <PageHeader
        title={t('platformNetwork.add')}
        back={{ to: paths.platformNetwork(network), label: t('platform.network') }}
      />
      <Form method="post" className="grid gap-6" noValidate>
        <ErrorSummary title={t('common:form.wrong')} errors={sayErrors(t, refused?.errors ?? {})} />
        <AddOfficeFields offices={refused?.offices ?? []} errors={refused?.errors} />
      </Form>
    </Page>
  )
}
