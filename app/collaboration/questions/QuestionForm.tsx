import { useTranslation } from 'react-i18next'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { audiences } from '#app/collaboration/cases/case.ts'
import { longestBody, longestTitle } from './question.ts'

type Props = {
  values: [string, string][]
  errors?: Record<string, string>
  submit: string
  networked: boolean
  cancel: string
}

/**
 * One form to ask and to rewrite: the question in a line, where, who may see it; sectors and more words where they
 * help.
 */
export function QuestionForm({ values, errors, submit, networked, cancel }: Props) {
  const { t, i18n } = useTranslation(['questions', 'common'])
  const filled = useFilled(values, errors)
  const collator = new Intl.Collator(i18n.language)
  const countries = offeredCountries
    .map((value) => ({ value, label: countryName(value, i18n.language) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  const offered = audiences.filter(
    (audience) => networked || audience !== 'network' || filled.value('audience') === 'network',
  )
  const sectors = filled.all('sectors')
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <input type="hidden" name="seen" value={filled.value('seen')} />
      <TextField
        name="title"
        label={t('form.title')}
        hint={t('form.titleHint')}
        defaultValue={filled.value('title')}
        error={filled.message('title')}
        maxLength={longestTitle}
        required
      />
      <SelectField
        name="country"
        label={t('form.country')}
        empty={t('form.countryEmpty')}
        defaultValue={filled.value('country')}
        error={filled.message('country')}
        options={countries}
      />
      <TextArea
        name="body"
        label={t('form.body')}
        optional={t('common:optional')}
        hint={t('form.bodyHint')}
        defaultValue={filled.value('body')}
        error={filled.message('body')}
        rows={5}
        maxLength={longestBody}
      />
      <Choices
        type="radio"
        name="audience"
        legend={t('form.audience')}
        chosen={[filled.value('audience') || 'office']}
        error={filled.message('audience')}
        options={offered.map((value) => ({ value, label: t(`audience.${value}`), help: t(`audienceHelp.${value}`) }))}
      />
      <SelectField
        name="language"
        label={t('form.language')}
        hint={t('form.languageHint')}
        defaultValue={filled.value('language') || i18n.language}
        error={filled.message('language')}
        options={languages.map((value) => ({ value, label: languageName(value, i18n.language) }))}
      />
      <details
        open={sectors.length > 0 || Boolean(filled.message('sectors'))}
        className="rounded-xl border border-line bg-surface px-4"
      >
        <summary className="min-h-11 py-3 font-semibold">{t('form.more')}</summary>
        <div className="pt-2 pb-5">
          <SectorField
            chosen={sectors}
            kind="company"
            legend={t('form.sectors')}
            hint={t('form.sectorsHint')}
            optional={t('common:optional')}
            error={filled.message('sectors')}
          />
        </div>
      </details>
      <Submit cancel={cancel}>{submit}</Submit>
    </Form>
  )
}
