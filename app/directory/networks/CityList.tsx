import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { SelectField, TextField } from '#app/foundation/ui/Field.tsx'
import { Badge, Empty } from '#app/foundation/ui/parts.tsx'
import type { NetworkCity } from './network.ts'

type Props = {
  slug: string
  filter: { country: string; words: string }
  total: number
  found: NetworkCity[]
  countries: { country: string; count: number }[]
}

/** The places of a network by country, with or without an office; a plain GET form narrows them. */
export function CityList({ slug, filter, total, found, countries }: Props) {
  const { t, i18n } = useTranslation('offices')
  const name = (code: string) => countryName(code, i18n.language)
  const groups = countries
    .map(({ country }) => ({ country, cities: found.filter((city) => city.country === country) }))
    .filter(({ cities }) => cities.length > 0)
    .sort((a, b) => name(a.country).localeCompare(name(b.country), i18n.language))
  const filtered = filter.country !== '' || filter.words !== ''
  return (
    <section className="grid gap-5" aria-labelledby="cities">
      <h2 id="cities">{t('cities.title', { count: total })}</h2>
      <form action={`${paths.network(slug)}#cities`} className="grid items-end gap-4 sm:grid-cols-[2fr_2fr_auto]">
        <TextField name="q" type="search" label={t('cities.name')} defaultValue={filter.words} />
        <SelectField
          name="country"
          label={t('cities.country')}
          empty={t('cities.all')}
          defaultValue={filter.country}
          options={countries.map(({ country, count }) => ({ value: country, label: `${name(country)} (${count})` }))}
        />
        <Button look="secondary">{t('cities.show')}</Button>
      </form>
      <p role="status" className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
        {t('cities.found', { count: found.length })}
        {filtered && (
          <Link className="link" to={`${paths.network(slug)}#cities`} preventScrollReset>
            {t('cities.clear')}
          </Link>
        )}
      </p>
      {found.length === 0 && <Empty title={t('cities.none')} />}
      {found.some(({ evidence, state }) => evidence === 'unverified' || state === 'suspended') && (
        <p className="max-w-prose text-sm text-ink-soft">{t('cities.note')}</p>
      )}
      <div className="grid gap-6">
        {groups.map(({ country, cities }) => (
          <section
            key={country}
            className="grid gap-x-6 gap-y-2 border-t border-line pt-4 sm:grid-cols-[11rem_1fr]"
            aria-labelledby={`in-${country}`}
          >
            <h3 id={`in-${country}`}>
              {name(country)} <span className="font-normal text-ink-soft">({cities.length})</span>
            </h3>
            <ul className="columns-1 gap-6 min-[30rem]:columns-2 lg:columns-3">
              {cities.map((city) => (
                <li key={city.name} className="flex break-inside-avoid flex-wrap items-center gap-x-2 gap-y-1 pb-1.5">
                  {city.office ? (
                    <Link className="link font-semibold" to={paths.office(city.office)}>
                      {city.name}
                    </Link>
                  ) : (
                    <span>{city.name}</span>
                  )}
                  {city.office && <Badge tone="primary">{t('cities.office')}</Badge>}
                  {city.state === 'suspended' && <Badge tone="warn">{t('cities.suspended')}</Badge>}
                  {city.evidence === 'unverified' && (
                    <span className="text-sm text-ink-soft">{t('cities.unverified')}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
