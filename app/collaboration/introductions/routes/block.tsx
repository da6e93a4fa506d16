import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { blockAsker } from '#app/directory/organisations/blocks.server.ts'
import { Confirmation } from '#app/foundation/forms/Confirmation.tsx'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { find } from '../find.server.ts'
import { mayBlock } from '../introduction.ts'

export const handle = { deed: 'write', page: true }

export const meta = titled

/** Asks once more whether the organisation does not want to hear from who asked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const introduction = await find(tx, idOf(params.id))
    if (!introduction || !mayBlock(introduction)) throw notFound('introduction')
    return {
      title: t('introductions:block.title', { asker: introduction.asker.name }),
      asker: introduction.asker.name,
      organisation: introduction.other?.name ?? '',
      office: officeOf(params),
      id: introduction.id,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const id = idOf(params.id)
    if (!(await blockAsker(tx, id))) throw notFound('introduction')
    return redirect(paths.introduction(officeOf(params), id, 'blocked'), 303)
  })
}

export default function Block() {
  const { title, asker, organisation, office, id } = useLoaderData<typeof loader>()
  const { t } = useTranslation('introductions')
  return (
    <Confirmation
      title={title}
      lead={t('block.what', { asker, organisation })}
      yes={t('block.do')}
      back={{ to: paths.introduction(office, id), label: t('back') }}
    />
  )
}
