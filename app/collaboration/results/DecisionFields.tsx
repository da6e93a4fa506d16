import { useTranslation } from 'react-i18next'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Choices, TextArea } from '#app/foundation/ui/Field.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Result } from './result.ts'
import { ReachField } from './ResultFields.tsx'
import { ResultFacts } from './ResultList.tsx'

/** What the other side says, yes or no, what is different, and how far it may be named. */
export function DecisionFields({ filled, result }: { filled: ReturnType<typeof useFilled>; result: Result }) {
  const { t } = useTranslation('results')
  return (
    <>
      <Card className="grid gap-2">
        <ResultFacts result={result} />
      </Card>
      <Choices
        type="radio"
        name="answer"
        legend={t('decide.answer')}
        chosen={[filled.value('answer')]}
        error={filled.message('answer')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`decide.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('decide.note')}
        rows={3}
        maxLength={500}
        defaultValue={filled.value('note')}
        error={filled.message('note')}
      />
      <ReachField filled={filled} legend={t('decide.reach')} hint={t('decide.reachHint')} />
    </>
  )
}
