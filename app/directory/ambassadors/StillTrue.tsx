import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'

/** One tap for who has nothing to change. */
export function StillTrue({ action, confirmedOn }: { action: string; confirmedOn: string }) {
  const { t, i18n } = useTranslation('ambassadors')
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3 bg-primary-soft">
      <p>{t('profile.confirmed', { day: dayName(confirmedOn, i18n.language) })}</p>
      <Form method="post" action={action}>
        <Button>{t('profile.stillTrue')}</Button>
      </Form>
    </Card>
  )
}
