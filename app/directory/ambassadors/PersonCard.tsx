import { useTranslation } from 'react-i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import type { Answering } from './ambassador.ts'
import { sectorNames } from './names.ts'
import { Person } from './Person.tsx'

/** An ambassador in the list of all, with desks and sectors. */
export function PersonCard({ office, person }: { office: string; person: Answering }) {
  const { t, i18n } = useTranslation('ambassadors')
  const language = i18n.language as Language
  return (
    <Card as="li" className="grid content-start gap-4">
      <Person office={office} person={person} />
      <Facts
        facts={[
          [t('desks'), person.desks.map(({ country }) => countryName(country, language)).join(', ')],
          [t('sectors'), sectorNames(person.sectors, language, 'short').join(', ')],
        ]}
      />
    </Card>
  )
}
