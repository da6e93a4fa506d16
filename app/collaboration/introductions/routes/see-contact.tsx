import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Card, Facts, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { find } from '../find.server.ts'
import { seeContact } from '../thread.server.ts'
import { seesContact } from '../introduction.ts'

export const handle = { deed: 'step' }

export const meta = titled

/** The way to the other one's address, for those who were brought together. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const introduction = await find(tx, idOf(params.id))
    if (!introduction || !seesContact(introduction)) throw notFound('introduction')
    return { title: t('introductions:contact.title'), office: officeOf(params), id: named(params, 'id') }
  })
}

/** Shows it, and keeps that it was seen. */
export const action = ({ request, params }: ActionFunctionArgs) =>
  asMember(request, params.office, async (tx) => {
    const contact = await seeContact(tx, idOf(params.id))
    if (!contact) throw notFound('introduction')
    return { contact }
  })

export default function SeeContact() {
  const { title, office, id } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()
  const { t } = useTranslation('introductions')
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.introduction(office, id), label: t('back') }} />
      {shown ? (
        <Card className="grid gap-4">
          <p role="status">{t('contact.shown')}</p>
          <Facts
            facts={[
              [t('contact.name'), shown.contact.name],
              [
                t('contact.email'),
                <a key="email" className="link break-all" href={`mailto:${shown.contact.email}`}>
                  {shown.contact.email}
                </a>,
              ],
            ]}
          />
        </Card>
      ) : (
        <Form method="post" className="grid gap-4">
          <p>{t('contact.what')}</p>
          <Submit cancel={paths.introduction(office, id)}>{t('contact.show')}</Submit>
        </Form>
      )}
    </Page>
  )
}
