import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Facts } from '#app/foundation/ui/parts.tsx'
import type { Answering } from './ambassador.ts'
import { sectorNames } from './names.ts'

/** Desks with years, sectors, languages and dates of an ambassador. */
export function PersonFacts({
  office,
  person: { desks, sectors, languages, since, confirmedOn },
}: {
  office: string
  person: Answering
}) {
  const { t, i18n } = useTranslation('ambassadors')
  const language = i18n.language as Language
  return (
    <Facts
      facts={[
        [
          t('desks'),
          <ul key="desks">
            {desks.map(({ country, years }) => (
              <li key={country}>
                <Link className="link" to={paths.country(office, country)}>
                  {countryName(country, language)}
                </Link>
                {years !== null && <span className="text-sm text-ink-soft"> ({t('years', { count: years })})</span>}
              </li>
            ))}
          </ul>,
        ],
        [
          t('sectors'),
          sectors.length > 0 && (
            <ul key="sectors">
              {sectorNames(sectors, language).map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          ),
        ],
        [t('profile.languages'), languages.map((code) => languageName(code, language)).join(', ')],
        [t('person.since'), dayName(since, language)],
        [t('person.confirmed'), dayName(confirmedOn, language)],
      ]}
    />
  )
}
