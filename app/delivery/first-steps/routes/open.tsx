import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { deed } from '#app/identity/deed.server.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { openOffice } from '#app/directory/offices/opening.server.ts'
import { paths } from '#app/paths.ts'
import { StepList } from '../FirstSteps.tsx'
import { missingIn } from '../first-steps.ts'
import { factsOf } from '../first-steps.server.ts'

export const handle = { deed: 'write', page: true }

export const meta = titled

/** What the office still needs, for its administrators. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, _actor, reader) => {
      const facts = (await factsOf(tx, reader)).admin!
      const office = officeOf(params)
      return {
        title: t('steps:open.title', { office: reader.office!.name }),
        office,
        draft: facts.draft,
        missing: missingIn(office, facts),
      }
    },
    { only: 'admin' },
  )
}

/** From now on everybody finds the office. */
export const action = deed(
  (params) => paths.openOffice(officeOf(params)),
  async ({ tx }) => void (await openOffice(tx)),
  { only: 'admin' },
)

export default function OpenOffice() {
  const { title, office, draft, missing } = useLoaderData<typeof loader>()
  const { t } = useTranslation('steps')
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={draft && t('open.lead')} />
      {!draft && (
        <Notice live tone="good" title={t('open.isOpen')}>
          <LinkButton look="secondary" size="small" className="mt-2" to={paths.office(office)}>
            {t('open.look')}
          </LinkButton>
        </Notice>
      )}
      {missing.length > 0 && (
        <section aria-labelledby="missing" className="grid gap-3">
          <h2 id="missing">{t('open.missing')}</h2>
          <StepList steps={missing} narrow />
        </section>
      )}
      {draft && (
        <Form method="post" className="grid justify-items-start gap-2">
          <p className="text-ink-soft">{t(missing.length > 0 ? 'open.anyway' : 'open.ready')}</p>
          <Button>{t('open.do')}</Button>
        </Form>
      )}
    </Page>
  )
}
