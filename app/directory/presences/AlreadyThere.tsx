import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { countryName } from '#app/taxonomy/countries.ts'
import { paths } from '#app/paths.ts'
import { Choices } from '#app/foundation/ui/Field.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'

/** What is published already where somebody wants to publish. */
export type There = { id: string; country: string; place: string | null }

/** Says which of the chosen places have something already, and leads to changing it; another one there is a choice. */
export function AlreadyThere({ there, office }: { there: There[]; office: string }) {
  const { t, i18n } = useTranslation('presences')
  return (
    <Notice tone="warn" title={t('already.title')}>
      <ul className="my-2 list-disc pl-5">
        {there.map(({ id, country, place }) => (
          <li key={id}>
            <Link className="link" to={paths.editPresence(office, id)}>
              {t('already.change', { where: [place, countryName(country, i18n.language)].filter(Boolean).join(', ') })}
            </Link>
          </li>
        ))}
      </ul>
      <Choices
        type="checkbox"
        name="another"
        legend={t('already.or')}
        options={[{ value: 'yes', label: t('already.another') }]}
        chosen={[]}
      />
    </Notice>
  )
}
