import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Table } from '#app/foundation/ui/parts.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Named } from './goals.server.ts'

/** The results behind a figure that may be named, and how many there are beside them. */
export function NamedResults({ named, confirmed }: { named: Named[]; confirmed: number }) {
  const { t, i18n } = useTranslation('results')
  return (
    <section className="grid gap-3" aria-labelledby="named">
      <h2 id="named">{t('named.title')}</h2>
      <p>
        {confirmed === 0
          ? t('named.noneYet')
          : named.length === 0
            ? t('named.none')
            : t('named.lead', { count: named.length, all: confirmed })}
      </p>
      {named.length > 0 && (
        <Table
          caption={t('named.title')}
          head={[
            t('named.what'),
            t('named.where'),
            t('named.when'),
            t('named.who'),
            t('named.office'),
            t('named.note'),
          ]}
          rows={named.map((one) => ({
            key: one.id,
            cells: [
              t(`rung.${one.rung}`),
              countryName(one.country, i18n.language),
              dayName(one.on, i18n.language),
              one.names || '–',
              one.office,
              one.note || '–',
            ],
          }))}
        />
      )}
    </section>
  )
}
