import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'

/** What a link about a change of address opens: its one button, or that it no longer works (`link` null). */
export function AddressLink({
  title,
  link,
  what,
}: {
  title: string
  link: { name: string; email: string } | null
  what: 'confirm' | 'keep'
}) {
  const { t } = useTranslation('auth')
  if (!link) {
    return (
      <Page width="narrow">
        <PageHeader title={title} lead={t('address.goneWhat')} />
        <div>
          <LinkButton to={paths.account()}>{t('account.title')}</LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t(`address.${what}What`, link)} />
      <Card>
        <Form method="post" reloadDocument>
          <Button>{t(`address.${what}`)}</Button>
        </Form>
      </Card>
    </Page>
  )
}
