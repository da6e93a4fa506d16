import { useTranslation } from 'react-i18next'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { Choices, SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import type { City } from './cities.server.ts'
import type { useFilled } from '#app/foundation/forms/Filled.tsx'
import { LookFields } from './LookFields.tsx'

/**
 * What the platform says of a new office. `cities` are the places to choose from where the name alone does not decide.
 */
export function NewOfficeFields({ filled, cities }: { filled: ReturnType<typeof useFilled>; cities: City[] }) {
  const { t, i18n } = useTranslation('admin')
  const number = new Intl.NumberFormat(i18n.language)
  const collator = new Intl.Collator(i18n.language)
  const countries = offeredCountries
    .map((value) => ({ value, label: countryName(value, i18n.language) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  const field = (name: string) => ({
    name,
    defaultValue: filled.value(name),
    error: filled.message(name),
    required: true,
  })
  return (
    <>
      <TextField {...field('name')} label={t('newOffice.name')} hint={t('newOffice.nameHint')} maxLength={80} />
      <TextField
        {...field('slug')}
        label={t('newOffice.slug')}
        hint={t('newOffice.slugHint')}
        maxLength={41}
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          {...field('country')}
          label={t('newOffice.country')}
          empty={t('newOffice.choose')}
          options={countries}
        />
        <TextField {...field('city')} label={t('newOffice.city')} hint={t('newOffice.cityHint')} maxLength={120} />
      </div>
      {cities.length > 1 && (
        <Choices
          type="radio"
          name="placeId"
          legend={t('newOffice.which')}
          chosen={[filled.value('placeId')]}
          error={filled.message('placeId')}
          options={cities.map((city) => ({
            value: String(city.id),
            label: city.name,
            help: t('newOffice.place', {
              region: city.region,
              count: city.population,
              people: number.format(city.population),
              lat: city.lat.toFixed(2),
              lon: city.lon.toFixed(2),
            }),
          }))}
        />
      )}
      <LookFields filled={filled} />
      <TextField
        {...field('contactEmail')}
        type="email"
        label={t('settings.contactEmail')}
        hint={t('settings.contactEmailHint')}
      />
      <TextField
        {...field('adminEmail')}
        type="email"
        label={t('newOffice.adminEmail')}
        hint={t('newOffice.adminEmailHint')}
      />
    </>
  )
}
