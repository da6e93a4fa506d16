import { useTranslation } from 'react-i18next'
import { OrganisationCard } from '#app/directory/organisations/OrganisationCard.tsx'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Sitting } from './sitting.server.ts'

/** Who of the network sits in the country of the desk, with the way to all of them. Nothing where nobody does. */
export function SittingHere({ sitting, office, iso }: { sitting: Sitting | null; office: string; iso: string }) {
  const { t, i18n } = useTranslation('desks')
  if (!sitting) return null
  return (
    <section aria-labelledby="sitting" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="sitting">{t('sitting.title', { where: inCountry(iso, i18n.language as Language) })}</h2>
        <p className="text-ink-soft">{t('sitting.what')}</p>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2">
        {sitting.organisations.map((organisation) => (
          <OrganisationCard key={organisation.id} office={office} organisation={organisation} heading="h3" />
        ))}
      </ul>
      <div>
        <LinkButton look="secondary" to={sitting.directory}>
          {t('sitting.all', { count: sitting.total })}
        </LinkButton>
      </div>
    </section>
  )
}
