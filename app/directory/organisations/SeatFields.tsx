import { useTranslation } from 'react-i18next'
import { useCountries } from '#app/foundation/fields/use-where-suggestions.ts'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import type { Language } from '#app/taxonomy/vocabulary.ts'

type Props = { country: string; place: string; message: (name: string) => string | undefined }

/** Where an organisation sits, where that is not its office's city: a country, and a place in it by name. */
export function SeatFields({ country, place, message }: Props) {
  const { t, i18n } = useTranslation(['organisations', 'common'])
  const countries = useCountries(i18n.language as Language)
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('form.seat')}</legend>
      <p className="text-sm text-ink-soft">{t('form.seatHint')}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          name="seatCountry"
          label={t('compare.seatCountry')}
          empty={t('form.seatOffice')}
          defaultValue={country}
          error={message('seatCountry')}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextField
          name="seatPlace"
          label={t('compare.seatPlace')}
          optional={t('common:optional')}
          defaultValue={place}
          error={message('seatPlace')}
          autoComplete="off"
          maxLength={120}
        />
      </div>
    </fieldset>
  )
}
