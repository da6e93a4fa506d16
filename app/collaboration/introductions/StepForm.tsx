import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { askerName, otherName } from './IntroductionCard.tsx'
import { outcomes, wordsFor, type Introduction, type Step } from './introduction.ts'

type Props = {
  step: Step
  introduction: Introduction
  today: string
  values: [string, string][]
  errors?: Record<string, string>
}

/** What a step means for whom, and its few fields. */
export function StepForm({ step, introduction, today, values, errors }: Props) {
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
      {step === 'outcome' && (
        <>
          <Choices
            type="radio"
            name="outcome"
            legend={t('form.outcome')}
            chosen={[filled.value('outcome') || introduction.outcome?.kind || '']}
            error={filled.message('outcome')}
            options={outcomes.map((value) => ({
              value,
              label: t(`outcome.${value}`),
              help: t(`outcomeHelp.${value}`),
            }))}
          />
          <TextField
            name="on"
            type="date"
            label={t('form.on')}
            defaultValue={filled.value('on') || introduction.outcome?.on || today}
            min={introduction.introducedOn ?? introduction.askedOn}
            max={today}
            error={filled.message('on')}
          />
        </>
      )}
      {(step === 'decline' || step === 'introduce' || step === 'outcome') && (
        <TextArea
          name="note"
          label={t(step === 'outcome' ? 'form.outcomeNote' : `form.${step}`, names)}
          rows={4}
          maxLength={500}
          defaultValue={filled.value('note') || (step === 'outcome' ? introduction.outcome?.note : '')}
          error={filled.message('note')}
        />
      )}
      <div>
        <Button look={step === 'decline' || step === 'withdraw' ? 'danger' : 'primary'}>
          {t(`do.${step}`, names)}
        </Button>
      </div>
    </Form>
  )
}
