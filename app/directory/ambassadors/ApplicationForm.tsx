import { useTranslation } from 'react-i18next'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { LanguageField } from '#app/foundation/fields/LanguageField.tsx'
import { SectorField } from '#app/foundation/fields/SectorField.tsx'
import { Submit } from '#app/foundation/forms/Submit.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { CountryChoices } from '#app/foundation/fields/CountryChoices.tsx'

/** What a member says who wants to become ambassador; `open` where it is said already and can be said otherwise. */
type Props = { filled: ReturnType<typeof useFilled>; open: boolean; cancel: string }

export function ApplicationForm({ filled, open, cancel }: Props) {
  const { t } = useTranslation(['ambassadors', 'common'])
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <CountryChoices
        chosen={filled.all('countries')}
        legend={t('apply.countries')}
        hint={t('apply.countriesHint')}
        error={filled.message('countries')}
      />
      <TextArea
        name="why"
        label={t('apply.why')}
        hint={t('apply.whyHint')}
        rows={5}
        maxLength={2000}
        required
        defaultValue={filled.value('why')}
        error={filled.message('why')}
      />
      <LanguageField legend={t('profile.languages')} chosen={filled.all('languages')} optional={t('common:optional')} />
      <SectorField
        chosen={filled.all('sectors')}
        kind="association"
        legend={t('apply.sectors')}
        hint={t('apply.sectorsHint')}
        error={filled.message('sectors')}
        optional={t('common:optional')}
      />
      <Submit cancel={cancel}>{t(open ? 'apply.change' : 'apply.send')}</Submit>
    </Form>
  )
}
