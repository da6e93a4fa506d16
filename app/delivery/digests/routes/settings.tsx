import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { frequencies } from '#app/identity/account.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { setFrequency } from '#app/identity/frequency.server.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, ErrorSummary } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { holderOf, listQuiet } from '../holder.server.ts'
import { named } from '#app/foundation/http/params.ts'

export const handle = { deed: 'byLink', page: true }

export const meta = titled

/** How often mails come and what is left out of them, for whoever holds a link of one; nobody need sign in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ id, frequency }, words] = [await holderOf(params.token), await textsFor(request)]
  return data(
    {
      title: words.t('digest:page.title'),
      token: named(params, 'token'),
      frequency,
      quiet: await listQuiet(id, words),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [{ id }, form] = [await holderOf(params.token), await formOf(request)]
  const frequency = frequencies.find((each) => each === text(form, 'frequency'))
  if (!frequency) return data({ errors: { frequency: 'digest:wrong.frequency' as const } }, { status: 422 })
  await inIdentity((tx) => setFrequency(tx, id, frequency))
  return redirect(paths.digest(named(params, 'token'), 'saved'), 303)
}

export default function DigestSettings() {
  const { title, token, frequency, quiet } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  const { t } = useTranslation(['digest', 'common'])
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('page.lead')} />
      {!errors && <Said namespace="digest" />}
      <Card>
        <Form method="post" className="grid gap-5" noValidate>
          <ErrorSummary
            title={t('common:form.wrong')}
            errors={errors ? [{ name: 'frequency', message: t(errors.frequency) }] : []}
          />
          <Choices
            key={frequency}
            type="radio"
            name="frequency"
            legend={t('frequency.label')}
            chosen={[frequency]}
            error={errors && t(errors.frequency)}
            options={frequencies.map((value) => ({
              value,
              label: t(`frequency.${value}`),
              help: t(`frequencyHelp.${value}`),
            }))}
          />
          <div>
            <Button>{t('common:save')}</Button>
          </div>
        </Form>
      </Card>
      <section className="grid gap-3" aria-labelledby="quiet">
        <h2 id="quiet">{t('page.quiet')}</h2>
        {quiet.length === 0 && <p className="text-ink-soft">{t('page.quietNone')}</p>}
        <ul className="grid gap-2">
          {quiet.map((each) => (
            <li
              key={each.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line bg-surface p-3"
            >
              <span className="min-w-0 flex-1 basis-60 break-words">
                {each.name} <span className="text-ink-soft">({each.officeName})</span>
              </span>
              <Form method="post" action={paths.digestUndo(token, each.kind, each.office, each.id)} preventScrollReset>
                <Button look="secondary" size="small" aria-label={t('page.undoWhich', { name: each.name })}>
                  {t('page.undo')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
