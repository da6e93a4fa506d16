import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Card, Notice } from '#app/foundation/ui/parts.tsx'
import type { Enquiry, EnquiryStep } from './enquiry.ts'
import { Said } from './Thread.tsx'

type Props = { step: Exclude<EnquiryStep, 'reply'>; enquiry: Enquiry; cancel: string }

/** What a step means for whom, what it is about, and its words. */
export function EnquiryStepForm({ step, enquiry, cancel }: Props) {
  const { t } = useTranslation(['enquiries', 'common'])
  const { field, summary, key } = useAnswer()
  const { name, message, reply, answer } = enquiry
  const names = {
    name,
    organisation: enquiry.organisation?.name ?? '',
    language: t(`common:languages.${enquiry.language as 'nl'}`),
  }
  const last = step === 'answer' && answer !== ''
  return (
    <>
      <Card>
        <Said who={name} words={reply || message} on={reply ? enquiry.repliedOn : enquiry.askedOn} />
      </Card>
      <Form method="post" className="grid gap-6" key={key} noValidate>
        {summary}
        <Notice>{t(last ? 'explain.last' : `explain.${step}`, names)}</Notice>
        {(step === 'answer' || step === 'close') && (
          <TextArea
            {...field('words')}
            label={t(step === 'answer' ? 'step.words' : 'step.closing')}
            hint={t('step.wordsHint', names)}
            rows={7}
            required={step === 'answer'}
            optional={step === 'close' ? t('common:optional') : undefined}
            maxLength={5000}
          />
        )}
        {step === 'decline' && (
          <TextArea {...field('note')} label={t('step.why')} optional={t('common:optional')} rows={3} maxLength={500} />
        )}
        <Submit look={step === 'decline' || step === 'spam' ? 'danger' : 'primary'} cancel={cancel}>
          {t(`do.${step}`, names)}
        </Submit>
      </Form>
    </>
  )
}
