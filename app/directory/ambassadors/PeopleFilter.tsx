import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField } from '#app/foundation/ui/Field.tsx'
import { sectorsAlike } from './names.ts'

export type Chosen = { country: string; sector: string; language: string }
type Props = {
  office: string
  choices: { countries: string[]; sectors: string[]; languages: string[] }
  chosen: Chosen
}

/**
 * Narrows the ambassadors by what at least one of them has; sectors of one name are one choice. A plain form: its
 * address can be kept and sent on.
 */
export function PeopleFilter({ office, choices, chosen }: Props) {
  const { t, i18n } = useTranslation('ambassadors')
  const collator = new Intl.Collator(i18n.language)
  const options = (codes: string[], name: (code: string, language: Language) => string) =>
    codes
      .map((value) => ({ value, label: name(value, i18n.language as Language) }))
      .sort((a, b) => collator.compare(a.label, b.label))
  const oneOfAlike = (codes: string[]) =>
    codes.filter((code) => sectorsAlike(code, codes, i18n.language as Language)[0] === code)
  const narrowed = Object.values(chosen).some(Boolean)
  return (
    <Form
      action={paths.ambassadors(office)}
      className="grid items-end gap-4 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto]"
      key={JSON.stringify(chosen)}
    >
      <SelectField
        name="country"
        label={t('filter.country')}
        empty={t('filter.all')}
        defaultValue={chosen.country}
        options={options(choices.countries, countryName)}
      />
      <SelectField
        name="sector"
        label={t('filter.sector')}
        empty={t('filter.all')}
        defaultValue={chosen.sector}
        options={options(oneOfAlike(choices.sectors), (code, language) => sectorName(code, language, 'short'))}
      />
      <SelectField
        name="language"
        label={t('filter.language')}
        empty={t('filter.all')}
        defaultValue={chosen.language}
        options={options(choices.languages, languageName)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="secondary">{t('filter.show')}</Button>
        {narrowed && (
          <Link className="link" to={paths.ambassadors(office)}>
            {t('filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  )
}
