import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { paths } from '#app/paths.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language, OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { Card, Facts } from '#app/foundation/ui/parts.tsx'
import type { Membership } from './associations.server.ts'
import type { Organisation } from './organisation.ts'
import { seatName, seatPhrase, type Seat } from './seat.ts'
import { Period } from './Period.tsx'

/** `Bedrijf, gevestigd in Deventer, Nederland`: what stands beside an organisation's name. */
export function KindAndSeat({
  organisation: { kind, seat },
}: {
  organisation: { kind: OrganisationKind; seat: Seat }
}) {
  const { t, language } = useTexts('organisations')
  return `${t(`vocabulary:kind.${kind}`)}, ${t('seat.at', { where: seatPhrase(seat, language) })}`
}

/**
 * Sectors, size, website, register, languages, and which associations it belongs to (or, of an association, its
 * members).
 */
export function OrganisationFacts({
  office,
  organisation,
  memberships,
  members,
}: {
  office: string
  organisation: Organisation
  memberships: Membership[]
  members: Membership[]
}) {
  const { t, i18n } = useTranslation(['organisations', 'vocabulary'])
  const language = i18n.language as Language
  const linked = (list: Membership[]) =>
    list.length > 0 && (
      <ul>
        {list.map((membership) => (
          <li key={membership.id}>
            <Link className="link" to={paths.organisation(office, membership.slug)}>
              {membership.name}
            </Link>{' '}
            <Period {...membership} />
          </li>
        ))}
      </ul>
    )
  const sectors = [...organisation.sectors.map((code) => sectorName(code, language)), ...organisation.ownSectors]
  const facts: [string, React.ReactNode][] = [
    [
      t('compare.sectors'),
      sectors.length > 0 && (
        <ul>
          {sectors.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ),
    ],
    [t('seat.fact'), seatName(organisation.seat, language)],
    [
      t('contact.title'),
      organisation.state === 'approved' && (
        <Link className="link" to={paths.contact(office, { organisation: organisation.slug })}>
          {t('contact.write')}
        </Link>
      ),
    ],
    [t('compare.sizeBand'), organisation.sizeBand && t(`vocabulary:size.${organisation.sizeBand}`)],
    [
      t('compare.website'),
      organisation.website && (
        <a className="link break-all" href={organisation.website} rel="noopener nofollow">
          {new URL(organisation.website).hostname}
        </a>
      ),
    ],
    [organisation.registry ? t(`vocabulary:registry.${organisation.registry}`) : '', organisation.registrationNumber],
    [t('compare.languages'), organisation.languages.map((code) => languageName(code, language)).join(', ')],
    [t('associations.memberOf'), linked(memberships)],
    [t('associations.members'), linked(members)],
  ]
  return facts.some(([, value]) => value) ? (
    <Card as="section">
      <h2 className="sr-only">{t('show.facts')}</h2>
      <Facts facts={facts} />
    </Card>
  ) : null
}
