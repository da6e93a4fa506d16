import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { seatFacts } from '#app/directory/organisations/SeatAt.tsx'
import { isFading, type Presence } from '#app/directory/presences/presence.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Logo } from '#app/foundation/ui/parts.tsx'
import { byOrganisation } from './map-view.ts'

/** Who is there, organisation by organisation, each with where and in what. `most`: how many organisations at most. */
export function WhoIsThere({
  presences,
  office,
  most = Infinity,
}: {
  presences: Presence[]
  office: string
  most?: number
}) {
  const links = useThingLinks()
  const { t } = useTranslation(['map', 'vocabulary'])
  return (
    <ul className="grid gap-3">
      {byOrganisation(presences)
        .slice(0, most)
        .map((group) => (
          <li key={group.organisation.id} className="flex items-start gap-3">
            <Logo
              name={group.organisation.name}
              src={
                group.organisation.logo &&
                paths.organisationLogo(group.office.slug, group.organisation.slug, group.organisation.logo)
              }
            />
            <div className="min-w-0 flex-1">
              <p className="font-semibold break-words">
                <Link
                  className="text-ink no-underline hover:text-primary hover:underline"
                  to={links.organisation(group.office.slug, group.organisation.slug)}
                >
                  {group.organisation.name}
                </Link>
              </p>
              <InRow
                className="text-sm text-ink-soft"
                facts={[t(`vocabulary:kind.${group.organisation.kind}`), ...seatFacts(group, office)]}
              />
              <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
                {group.presences.map((presence) => (
                  <li key={presence.id}>
                    <Link className="link" to={links.presence(group.office.slug, presence.id)}>
                      {presence.place?.name ?? t('desk.wholeCountry')}
                      <Heard>{group.organisation.name}</Heard>
                    </Link>
                    <span className="text-ink-soft"> {t(`vocabulary:field.${presence.field}`)}</span>
                    {isFading(presence) && (
                      <>
                        {' '}
                        <Badge tone="warn">{t('desk.fading')}</Badge>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
    </ul>
  )
}
