import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { theCountry } from '#app/taxonomy/for-country.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Good, Language } from '#app/taxonomy/vocabulary.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Logo } from '#app/foundation/ui/parts.tsx'
import { seatFacts } from '#app/directory/organisations/SeatAt.tsx'
import { isFading, type Presence } from '#app/directory/presences/presence.ts'

/**
 * Who looks at a country, a line each: who, of which office where it is not `home`, in what, and what they seek and
 * offer. `total` may be more than are listed.
 */
export function LookingHere({ interests, total, home }: { interests: Presence[]; total: number; home: string }) {
  const links = useThingLinks()
  const { t, i18n } = useTranslation(['presences', 'vocabulary'])
  const goods = (list: Good[]) => list.map((code) => t(`vocabulary:good.${code}`)).join(', ')
  if (interests.length === 0) return null
  return (
    <section className="grid gap-4" aria-labelledby="looking-here">
      <h2 id="looking-here">{t('look.here', { count: total })}</h2>
      <ul className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
        {interests.map(({ id, organisation, office, sectors, seeks, offers, ...rest }) => (
          <li key={id} className="flex items-start gap-3">
            <Logo
              name={organisation.name}
              src={organisation.logo && paths.organisationLogo(office.slug, organisation.slug, organisation.logo)}
            />
            <div className="min-w-0 flex-1">
              <p className="font-semibold break-words">
                <Link
                  className="text-ink no-underline hover:text-primary hover:underline"
                  to={links.presence(office.slug, id)}
                >
                  {organisation.name}
                  <Heard>{t('look.at', { where: theCountry(rest.country, i18n.language as Language) })}</Heard>
                </Link>
                {isFading(rest) && (
                  <>
                    {' '}
                    <Badge tone="warn">{t('look.fading')}</Badge>
                  </>
                )}
              </p>
              <InRow
                className="text-sm text-ink-soft"
                facts={[
                  ...seatFacts({ organisation, office }, home),
                  t(`vocabulary:kind.${organisation.kind}`),
                  ...sectors.slice(0, 3).map((code) => sectorName(code, i18n.language as Language, 'short')),
                ]}
              />
              <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5 text-sm">
                {seeks.length > 0 && (
                  <>
                    <dt className="font-semibold text-accent">{t('card.seeks')}</dt>
                    <dd>{goods(seeks)}</dd>
                  </>
                )}
                {offers.length > 0 && (
                  <>
                    <dt className="font-semibold text-good">{t('card.offers')}</dt>
                    <dd>{goods(offers)}</dd>
                  </>
                )}
              </dl>
            </div>
          </li>
        ))}
      </ul>
      {total > interests.length && (
        <p className="text-ink-soft">{t('look.more', { count: total - interests.length })}</p>
      )}
    </section>
  )
}
