import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Card, Notice } from '#app/foundation/ui/parts.tsx'

/** Answers a mail of the demo as its reader, by a real e-mail to `address`; what refused it is shown. */
export function AnswerForm({ address, sender }: { address: string; sender: string }) {
  const { t } = useTranslation('mail')
  const { field, summary, key, refused } = useAnswer()
  const why = useActionData<{ why?: string }>()?.why
  const done = useDone() === 'answered' && !refused && !why
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-lg">{t('mailbox.answer.title')}</h2>
      {done && (
        <div role="status">
          <Notice tone="good">{t('mailbox.answer.sent')}</Notice>
        </div>
      )}
      {why && (
        <div role="alert">
          <Notice tone="warn">{t('mailbox.answer.refused', { why })}</Notice>
        </div>
      )}
      <p className="text-sm break-words text-ink-soft">{t('mailbox.answer.what', { address, sender })}</p>
      <Form method="post" className="grid gap-4" key={key} noValidate>
        {summary}
        <TextArea {...field('answer')} label={t('mailbox.answer.text')} rows={4} maxLength={5000} required />
        <div>
          <Button>{t('mailbox.answer.send')}</Button>
        </div>
      </Form>
    </Card>
  )
}
