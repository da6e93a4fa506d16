import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { InLanguage } from '#app/foundation/ui/InLanguage.tsx'
import { Card, Logo } from '#app/foundation/ui/parts.tsx'
import { textIn } from './organisation.ts'
import type { Listed } from './organisations.server.ts'

/** An organisation in a list: its name, kind, a line about it and where it is active. */
export function OrganisationCard({ office, organisation }: { office: string; organisation: Listed }) {
  const { t, i18n } = useTranslation(['organisations', 'vocabulary'])
  const language = i18n.language as Language
  const summary = textIn(organisation.summary, language)
  const shown = organisation.countries.slice(0, 4).map((code) => countryName(code, language))
  const rest = organisation.countries.length - shown.length
  return (
    <Card as="li" className="grid content-start gap-3">
      <div className="flex items-start gap-3">
        <Logo
          name={organisation.name}
          src={organisation.logo && paths.organisationLogo(office, organisation.slug, organisation.logo)}
        />
        <div className="min-w-0">
          <h2 className="text-base break-words">
            <Link
              className="text-ink no-underline hover:text-primary hover:underline"
              to={paths.organisation(office, organisation.slug)}
            >
              {organisation.name}
            </Link>
          </h2>
          <p className="text-sm text-ink-soft">{t(`vocabulary:kind.${organisation.kind}`)}</p>
        </div>
      </div>
      {summary && (
        <div>
          <p lang={summary.language} className="line-clamp-3">
            {summary.text}
          </p>
          {summary.fallback && <InLanguage language={summary.language} className="mt-1" />}
        </div>
      )}
      <p className="mt-auto text-sm text-ink-soft">
        {organisation.presences === 0 ? (
          t('card.nothing')
        ) : (
          <>
            {t('card.active', { count: organisation.countries.length })} {shown.join(', ')}
            {rest > 0 && ` ${t('card.more', { count: rest })}`}
          </>
        )}
      </p>
    </Card>
  )
}
