import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import type { Application } from './applications.server.ts'
import { sectorNames } from './names.ts'

type Shown = Pick<Application, 'id' | 'name' | 'countries' | 'sectors' | 'languages' | 'why' | 'askedOn'>

/** What somebody said who wants to become ambassador. */
export function ApplicationFacts({
  application: { countries, sectors, languages, why, askedOn },
}: {
  application: Shown
}) {
  const { t, i18n } = useTranslation('ambassadors')
  const language = i18n.language as Language
  return (
    <div className="grid gap-3">
      <p className="whitespace-pre-line">{why}</p>
      <Facts
        facts={[
          [t('apply.countries'), countryNames(countries, language).join(', ')],
          [t('apply.sectors'), sectorNames(sectors, language, 'short').join(', ')],
          [t('profile.languages'), languages.map((code) => languageName(code, language)).join(', ')],
          [t('apply.askedOn'), dayName(askedOn, language)],
        ]}
      />
    </div>
  )
}

/** Members who ask to become ambassador and wait for an answer; nothing where nobody does. */
export function ApplicationList({ office, applications }: { office: string; applications: Shown[] }) {
  const { t } = useTranslation('ambassadors')
  if (applications.length === 0) return null
  return (
    <section className="grid gap-4" aria-labelledby="applications">
      <h2 id="applications">{t('apply.waiting', { count: applications.length })}</h2>
      {applications.map((application) => (
        <Card key={application.id} as="article" className="grid gap-4">
          <h3>{application.name}</h3>
          <ApplicationFacts application={application} />
          <div className="flex flex-wrap gap-3">
            <LinkButton
              size="small"
              to={paths.acceptApplication(office, application.id)}
              aria-label={t('apply.acceptOf', { name: application.name })}
            >
              {t('apply.accept')}
            </LinkButton>
            <LinkButton
              look="secondary"
              size="small"
              to={paths.declineApplication(office, application.id)}
              aria-label={t('apply.declineOf', { name: application.name })}
            >
              {t('apply.decline')}
            </LinkButton>
          </div>
        </Card>
      ))}
    </section>
  )
}
