import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { countable } from './result.ts'

type Props = {
  values: [string, string][]
  errors?: Record<string, string>
  /** Networks to choose from; null where whose it is stands already. */
  networks: { id: string; name: string }[] | null
  cancel: string
}

/** A goal: what, how many, which results count, of whom and where it was promised. */
export function GoalForm({ values, errors, networks, cancel }: Props) {
  const { t } = useTranslation('results')
  const filled = useFilled(values, errors)
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <TextField {...filled.field('title')} label={t('goals.name')} hint={t('goals.nameHint')} maxLength={120} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField {...filled.field('year')} label={t('goals.year')} type="number" min={2000} max={2100} />
        <TextField {...filled.field('target')} label={t('goals.target')} type="number" min={1} max={100_000} />
      </div>
      <Choices
        type="checkbox"
        name="rungs"
        legend={t('goals.rungs')}
        chosen={filled.all('rungs')}
        error={filled.message('rungs')}
        look="chips"
        options={countable.map((rung) => ({ value: rung, label: t(`rung.${rung}`) }))}
      />
      {networks && networks.length > 0 ? (
        <SelectField
          {...filled.field('network')}
          label={t('goals.whose')}
          hint={t('goals.whoseHint')}
          empty={t('goals.whoseOffice')}
          options={networks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <input type="hidden" name="network" value={filled.value('network')} />
      )}
      <TextField
        {...filled.field('source')}
        label={t('goals.sourceField')}
        hint={t('goals.sourceHint')}
        optional={t('goals.optional')}
        maxLength={300}
      />
      <Submit cancel={cancel}>{t('goals.do')}</Submit>
    </Form>
  )
}
