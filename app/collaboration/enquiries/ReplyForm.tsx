import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, TextArea } from '#app/foundation/ui/Field.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { Said } from './Thread.tsx'

type Props = {
  /** `organisation`: by name, where it may not read it yet. */
  thread: { message: string; answer: string; by: string; organisation: string | null }
  office: string
}

/** What was asked and answered, and the visitor's one answer to it. */
export function ReplyForm({ thread: { message, answer, by, organisation }, office }: Props) {
  const { t } = useTranslation('enquiries')
  const { field, all, summary, key } = useAnswer()
  return (
    <>
      <Card as="section" className="grid gap-5">
        <Said who={t('thread.you')} words={message} />
        <Said who={`${by} (${office})`} words={answer} />
      </Card>
      <Card>
        <Form method="post" className="grid gap-5" key={key} noValidate>
          {summary}
          <TextArea
            {...field('words')}
            label={t('reply.words')}
            hint={t('reply.wordsHint')}
            rows={5}
            required
            maxLength={5000}
          />
          {organisation && (
            <Choices
              type="checkbox"
              name="pass"
              legend={t('form.pass')}
              chosen={all('pass')}
              options={[{ value: 'yes', label: t('form.passYes', { name: organisation }), help: t('form.passHelp') }]}
            />
          )}
          <div>
            <Button>{t('reply.send')}</Button>
          </div>
        </Form>
      </Card>
    </>
  )
}
