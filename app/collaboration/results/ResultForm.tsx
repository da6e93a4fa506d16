import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import type { Result, Side } from './result.ts'
import { ResultFields } from './ResultFields.tsx'

/** What was sent and refused, or the values to begin with; messages are text keys. */
export type Sent = { values?: unknown; errors?: Record<string, string> }

/** Saying what came of it. `note`: a sentence above the button. */
export function ResultForm({
  sent,
  note,
  cancel,
  ...about
}: {
  sent: Sent
  note?: string
  cancel?: string
  others: Side[]
  since: string
  today: string
}) {
  const { t } = useTranslation('results')
  const filled = useFilled((sent.values ?? []) as [string, string][], sent.errors)
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <ResultFields filled={filled} {...about} />
      {note && <p className="text-sm text-ink-soft">{note}</p>}
      <Submit cancel={cancel}>{t('form.do')}</Submit>
    </Form>
  )
}

/** Saying yes or no to what the other side said. */
export function DecisionForm({
  sent,
  note,
  cancel,
  result,
}: {
  sent: Sent
  note?: string
  cancel?: string
  result: Result
}) {
  const { t } = useTranslation('results')
  const filled = useFilled((sent.values ?? []) as [string, string][], sent.errors)
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <DecisionFields filled={filled} result={result} />
      {note && <p className="text-sm text-ink-soft">{note}</p>}
      <Submit cancel={cancel}>{t('decide.do')}</Submit>
    </Form>
  )
}
