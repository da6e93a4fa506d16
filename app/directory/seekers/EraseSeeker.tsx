import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

/** One button erases it all. */
export function EraseSeeker({ office }: { office: string }) {
  const { t } = useTranslation('seekers')
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('erase.title')}</h2>
      <p className="text-ink-soft">{t('erase.what')}</p>
      <Form method="post" action={paths.eraseSeeker(office)}>
        <Button look="danger">{t('erase.do')}</Button>
      </Form>
    </Card>
  )
}
