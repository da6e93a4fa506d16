import { useTranslation } from 'react-i18next'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import { countryNames } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Asker } from './asker.server.ts'

/** Who asks, where no organisation speaks for them: as what they come, and what they look at. Nothing where it does. */
export function AskerCard({ asker }: { asker: Asker | null }) {
  const { t, i18n } = useTranslation('seekers')
  if (!asker) return null
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('asker.title')}</h2>
      <Facts
        facts={[
          [t('asker.as'), asker.roles.map((role) => t(`role.${role}`)).join(', ')],
          [t('asker.countries'), countryNames(asker.countries, i18n.language).join(', ')],
          [t('asker.sectors'), asker.sectors.map((code) => sectorName(code, i18n.language as Language)).join(', ')],
        ]}
      />
    </Card>
  )
}
