import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Good, Language } from '#app/taxonomy/vocabulary.ts'
import { InLanguage } from '#app/foundation/ui/InLanguage.tsx'
import { Badge, Card, Logo } from '#app/foundation/ui/parts.tsx'
import type { Entry } from './entries.server.ts'
import { textIn } from './organisation.ts'
import { KindAndSeat } from './OrganisationFacts.tsx'

const countriesShown = 4

/**
 * An organisation in a list: its name, kind and seat, a line about it, what it makes or does, what it offers and seeks,
 * and where it is active. `office`: where the reader is; the name of another stands on the card.
 */
export function OrganisationCard({
  office,
  organisation,
  heading: Heading = 'h2',
}: {
  office: string
  organisation: Entry
  heading?: 'h2' | 'h3'
}) {
  const { t, i18n } = useTranslation(['organisations', 'presences', 'vocabulary'])
  const language = i18n.language as Language
  const links = useThingLinks()
  const summary = textIn(organisation.summary, language)
  const shown = organisation.countries.slice(0, countriesShown).map((code) => countryName(code, language))
  const rest = organisation.countries.length - shown.length
  const of = organisation.office
  const sectors = [
    ...organisation.sectors.slice(0, 3).map((code) => sectorName(code, language, 'short')),
    ...organisation.ownSectors.slice(0, 2),
  ]
  const goods: [string, string, Good[]][] = [
    [t('presences:card.offers'), 'text-good', organisation.offers],
    [t('presences:card.seeks'), 'text-accent', organisation.seeks],
  ]
  return (
    <Card as="li" className="grid content-start gap-3">
      <div className="flex items-start gap-3">
        <Logo
          name={organisation.name}
          src={organisation.logo && paths.organisationLogo(of.slug, organisation.slug, organisation.logo)}
        />
        <div className="min-w-0">
          <Heading className="text-base break-words">
            <Link
              className="text-ink no-underline hover:text-primary hover:underline"
              to={links.organisation(of.slug, organisation.slug)}
            >
              {organisation.name}
            </Link>
          </Heading>
          <p className="text-sm text-ink-soft">
            <KindAndSeat organisation={organisation} />
            {of.slug !== office && !of.name.includes(organisation.seat.place ?? ' ') && ` (${of.name})`}
          </p>
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
      {sectors.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label={t('compare.sectors')}>
          {sectors.map((name) => (
            <li key={name} className="max-w-full">
              <Badge>
                <span className="wrap-anywhere">{name}</span>
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {goods.some(([, , list]) => list.length > 0) && (
        <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1 text-sm">
          {goods
            .filter(([, , list]) => list.length > 0)
            .map(([label, look, list]) => (
              <div key={label} className="col-span-2 grid grid-cols-subgrid">
                <dt className={`font-semibold ${look}`}>{label}</dt>
                <dd>{list.map((code) => t(`vocabulary:good.${code}`)).join(', ')}</dd>
              </div>
            ))}
        </dl>
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
