import { useTranslation } from 'react-i18next'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { byCountryName, countryName } from '#app/taxonomy/countries.ts'
import { LanguageField } from '#app/foundation/fields/LanguageField.tsx'
import { languageName } from '#app/taxonomy/language-names.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Choices, SelectField, TextArea, TextField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { weekDayName, weekDays } from './ambassador.ts'

type Filled = ReturnType<typeof useFilled>
type Props = { filled: Filled; countries: string[]; office: string; organisations: { id: string; name: string }[] }

/** The own profile: what changes often first, the other languages folded away. */
export function ProfileForm({ filled, countries, office, organisations }: Props) {
  const { t, i18n } = useTranslation(['ambassadors', 'common'])
  const own = i18n.language
  const others = languages.filter((language) => language !== own)
  const told = (language: string) => ['help', 'helpNot', 'about'].some((name) => filled.message(`${name}.${language}`))
  return (
    <Form method="post" className="grid gap-6" key={filled.key} noValidate>
      {filled.summary}
      <input type="hidden" name="seen" value={filled.value('seen')} />
      <Choices
        type="checkbox"
        name="days"
        legend={t('profile.days')}
        hint={t('profile.daysHint')}
        look="chips"
        chosen={filled.all('days')}
        error={filled.message('days')}
        options={weekDays.map((value) => ({ value, label: weekDayName(value, own) }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="pausedUntil"
          type="date"
          label={t('profile.pause')}
          hint={t('profile.pauseHint')}
          optional={t('common:optional')}
          defaultValue={filled.value('pausedUntil')}
          error={filled.message('pausedUntil')}
        />
        <TextField
          name="openLimit"
          type="number"
          min={1}
          max={50}
          inputMode="numeric"
          label={t('profile.limit')}
          hint={t('profile.limitHint')}
          defaultValue={filled.value('openLimit')}
          error={filled.message('openLimit')}
        />
      </div>
      <Texts language={own} filled={filled} />
      {others.map((language) => (
        <details key={language} open={told(language)} className="rounded-xl border border-line bg-surface px-4">
          <summary className="min-h-11 py-3 font-semibold">
            {t('profile.inLanguage', { language: languageName(language, own) })}
          </summary>
          <div className="grid gap-6 pt-2 pb-5">
            <Texts language={language} filled={filled} />
          </div>
        </details>
      ))}
      <LanguageField legend={t('profile.languages')} chosen={filled.all('languages')} />
      <SelectField
        name="organisationId"
        label={t('profile.organisation')}
        empty={t('profile.officeItself', { office })}
        defaultValue={filled.value('organisationId')}
        error={filled.message('organisationId')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-semibold">{t('profile.years')}</legend>
        <p className="text-sm text-ink-soft">{t('profile.yearsHint')}</p>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {byCountryName(countries, own).map((country) => (
            <TextField
              key={country}
              name={`years.${country}`}
              type="number"
              min={0}
              max={80}
              inputMode="numeric"
              label={countryName(country, own)}
              defaultValue={filled.value(`years.${country}`)}
              error={filled.message(`years.${country}`)}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button>{t('common:save')}</Button>
      </div>
    </Form>
  )
}

/** What one helps with, and not, and who one is: in one language. */
function Texts({ language, filled }: { language: string; filled: Filled }) {
  const { t, i18n } = useTranslation(['ambassadors', 'common'])
  const own = language === i18n.language
  const label = (name: 'help' | 'helpNot' | 'about') =>
    own ? t(`profile.${name}`) : `${t(`profile.${name}`)}: ${languageName(language, i18n.language)}`
  return (['help', 'helpNot', 'about'] as const).map((name) => (
    <TextArea
      key={name}
      name={`${name}.${language}`}
      lang={language}
      rows={3}
      maxLength={600}
      label={label(name)}
      hint={own ? t(`profile.${name}Hint`) : undefined}
      optional={t('common:optional')}
      defaultValue={filled.value(`${name}.${language}`)}
      error={filled.message(`${name}.${language}`)}
    />
  ))
}
