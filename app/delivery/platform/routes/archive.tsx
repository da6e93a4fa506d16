import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asPlatform } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { Confirmation } from '#app/foundation/forms/Confirmation.tsx'
import { find, setArchived } from '#app/directory/offices/offices.server.ts'
import { named } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'write', page: true }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asPlatform(request, async (tx) => {
    const office = await find(tx, named(params, 'slug'))
    if (!office) throw notFound('office')
    return { title: t('admin:archiveOffice.title', { office: office.name }) }
  })
}

/** `back` brings the office back; without it, it goes into the archive. */
export async function action({ request, params }: ActionFunctionArgs) {
  const back = text(await formOf(request), 'back') !== ''
  return asPlatform(request, async (tx) => {
    const done = await setArchived(tx, named(params, 'slug'), !back)
    return redirect(done ? said(paths.platform(), back ? 'officeBack' : 'officeArchived') : paths.platform(), 303)
  })
}

/** Asks once before an office goes into the archive. */
export default function ArchiveOffice() {
  const { title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('admin')
  return (
    <Confirmation
      title={title}
      lead={t('archiveOffice.what')}
      yes={t('archiveOffice.do')}
      back={{ to: paths.platform(), label: t('platform.title') }}
    />
  )
}
