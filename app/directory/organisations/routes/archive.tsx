import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { archive } from '../archive.server.ts'
import { getEditable } from '../editable.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'step', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { slug, name, state } = await getEditable(tx, actor, params.slug)
    if (state !== 'approved') throw notFound('organisation')
    return { title: t('organisations:archive.title', { name }), office: officeOf(params), slug, name }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx, actor) => {
    const { id, slug } = await getEditable(tx, actor, params.slug)
    await archive(tx, id)
    return redirect(paths.organisation(officeOf(params), slug), 303)
  })
}

/** Asks once before an organisation goes into the archive. */
export default function ArchiveOrganisation() {
  const { title, office, slug, name } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['organisations', 'common'])
  const here = paths.organisation(office, slug)
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('archive.what')} back={{ to: here, label: name }} />
      <Form method="post" className="flex flex-wrap gap-3">
        <Button look="danger">{t('archive.do')}</Button>
        <LinkButton look="secondary" to={here}>
          {t('common:cancel')}
        </LinkButton>
      </Form>
      <p>
        {t('archive.orErase')}{' '}
        <Link className="link" to={paths.eraseOrganisation(office, slug)}>
          {t('erase.title')}
        </Link>
      </p>
    </Page>
  )
}
