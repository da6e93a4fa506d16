import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { ErrorSummary } from '#app/foundation/ui/Field.tsx'
import { Form } from './Form.tsx'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'

/** Asks once more before something ends: what it means, yes, and the way back. `error` is the text key of a refusal. */
export function Confirmation({
  title,
  lead,
  yes,
  back,
  error,
}: {
  title: string
  lead: ReactNode
  yes: string
  back: { to: string; label: string }
  error?: string
}) {
  const { t } = useTranslation()
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} back={back} />
      <Form method="post" className="grid gap-6">
        <ErrorSummary title={t('form.wrong')} errors={error ? [{ name: 'confirm', message: sayKey(t, error) }] : []} />
        <input type="hidden" name="confirm" value="yes" />
        <div className="flex flex-wrap gap-3" id="field-confirm" tabIndex={-1}>
          <Button look="danger">{yes}</Button>
          <LinkButton look="secondary" to={back.to}>
            {t('cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
