import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { askerName, otherName } from './IntroductionCard.tsx'
import { wordsFor, type Introduction } from './introduction.ts'
import type { StepHere } from './steps.server.ts'

type Props = {
  step: StepHere
  introduction: Introduction
  values: [string, string][]
  errors?: Record<string, string>
  cancel: string
}

/** What a step means for whom, and its few fields. */
export function StepForm({ step, introduction, values, errors, cancel }: Props) {
  const { t } = useTranslation('introductions')
  const filled = useFilled(values, errors)
  const names = {
    asker: askerName(introduction, t),
    other: otherName(introduction),
    accepted: introduction.acceptedBy ?? '',
    context: wordsFor(introduction),
  }
  // Who says yes for others lets the asker have their own address, and brings the others in.
  const own = introduction.direct ? 'acceptDirect' : 'accept'
  const explained = step === 'accept' ? (introduction.part.other ? own : 'acceptFor') : step
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <Notice>{t(`explain.${explained}`, names)}</Notice>
      {introduction.sealed && <p>{t('sealed.untilYes')}</p>}
      {(step === 'decline' || step === 'introduce') && (
        <TextArea
          name="note"
          label={t(`form.${step}`, names)}
          rows={4}
          maxLength={500}
          defaultValue={filled.value('note')}
          error={filled.message('note')}
        />
      )}
      <Submit look={step === 'decline' || step === 'withdraw' ? 'danger' : 'primary'} cancel={cancel}>
        {t(`do.${step}`, names)}
      </Submit>
    </Form>
  )
}
