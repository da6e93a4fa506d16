import { useTranslation } from 'react-i18next'
import { organisationKinds } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'

/** Asks to join: a few words, and which organisation the person works for. Only what fits the chosen answer counts. */
export function JoinForm({
  values,
  errors,
  organisations,
  waiting,
}: {
  values: [string, string][]
  errors?: Record<string, string>
  organisations: { slug: string; name: string }[]
  waiting: boolean
}) {
  const { t } = useTranslation(['offices', 'vocabulary', 'common'])
  const filled = useFilled(values, errors)
  const field = (name: string) => ({ name, defaultValue: filled.value(name), error: filled.message(name) })
  const how = (value: 'listed' | 'new' | 'none') => ({
    value,
    label: t(`join.how.${value}`),
    help: t(`join.how.${value}What`),
  })
  return (
    <Form method="post" className="group grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <Choices
        type="radio"
        name="how"
        legend={t('join.how.label')}
        chosen={[filled.value('how')]}
        error={filled.message('how')}
        options={[...(organisations.length > 0 ? [how('listed')] : []), how('new'), how('none')]}
      />
      {organisations.length > 0 && (
        <div className="supports-[selector(:has(a))]:hidden group-has-[[value=listed]:checked]:block!">
          <SelectField
            {...field('organisation')}
            label={t('join.organisation')}
            empty={t('join.choose')}
            options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        </div>
      )}
      <div className="grid gap-6 supports-[selector(:has(a))]:hidden group-has-[[value=new]:checked]:grid! sm:grid-cols-[2fr_1fr]">
        <TextField {...field('newName')} label={t('join.newName')} autoComplete="organization" maxLength={200} />
        <SelectField
          {...field('newKind')}
          label={t('join.newKind')}
          empty={t('join.choose')}
          options={organisationKinds.map((kind) => ({ value: kind, label: t(`vocabulary:kind.${kind}`) }))}
        />
      </div>
      <TextArea
        {...field('message')}
        label={t('join.message')}
        hint={t('join.messageHint')}
        optional={t('common:optional')}
        rows={4}
        maxLength={1000}
      />
      <div>
        <Button>{t(waiting ? 'join.again' : 'join.do')}</Button>
      </div>
    </Form>
  )
}
