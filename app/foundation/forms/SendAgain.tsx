import { useTranslation } from 'react-i18next'
import { written, type SentForm } from './sent-form.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from './Form.tsx'
import { formKeyField } from './form-key.ts'
import { Card } from '#app/foundation/ui/parts.tsx'

/**
 * A form that could not be taken, as it was sent: one press sends it again, with the key it had. What was written can
 * be read meanwhile.
 */
export function SendAgain({ sent }: { sent: SentForm }) {
  const { t } = useTranslation('common')
  const words = written(sent)
  const key = sent.fields.find(([name]) => name === formKeyField)?.[1]
  return (
    <Card>
      <h2 className="text-lg">{t('form.again.title')}</h2>
      <Form method="post" reloadDocument action={sent.action} sentAs={key} className="mt-3 grid gap-4">
        {sent.fields
          .filter(([name]) => name !== formKeyField)
          .map(([name, value], at) => (
            <input key={at} type="hidden" name={name} value={value} />
          ))}
        {sent.passwords.map((name) => (
          <TextField
            key={name}
            name={name}
            type="password"
            label={t('form.again.password')}
            autoComplete={name === 'password' ? 'current-password' : 'off'}
          />
        ))}
        {sent.files && (
          <p>
            {t('form.again.files')}{' '}
            <a className="link" href={sent.action}>
              {t('form.again.back')}
            </a>
          </p>
        )}
        {words.length > 0 && (
          <figure className="grid gap-1">
            <figcaption className="text-sm text-ink-soft">{t('form.again.wrote')}</figcaption>
            {words.map((word, at) => (
              <blockquote key={at} className="max-w-prose border-l-3 border-line pl-3 break-words whitespace-pre-line">
                {word}
              </blockquote>
            ))}
          </figure>
        )}
        <div>
          <Button>{t('form.again.send')}</Button>
        </div>
      </Form>
    </Card>
  )
}
