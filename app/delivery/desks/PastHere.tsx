import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { paths } from '#app/paths.ts'
import { seatFacts } from '#app/directory/organisations/SeatAt.tsx'
import type { Presence } from '#app/directory/presences/presence.ts'
import { Heard } from '#app/foundation/ui/Heard.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Badge, Logo } from '#app/foundation/ui/parts.tsx'

/** Who was in the country and is no more, a line each with the year in which it ended: still worth asking. */
export function PastHere({ past, office }: { past: Presence[]; office: string }) {
  const links = useThingLinks()
  const { t } = useTranslation(['desks', 'presences', 'vocabulary'])
  if (past.length === 0) return null
  return (
    <section className="grid gap-4" aria-labelledby="past">
      <h2 id="past">{t('past.title')}</h2>
      <ul className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
        {past.map(({ id, organisation, office: at, place, untilOn, field }) => (
          <li key={id} className="flex items-start gap-3">
            <Logo
              name={organisation.name}
              src={organisation.logo && paths.organisationLogo(at.slug, organisation.slug, organisation.logo)}
            />
            <div className="min-w-0 flex-1">
              <p className="font-semibold break-words">
                <Link
                  className="text-ink no-underline hover:text-primary hover:underline"
                  to={links.presence(at.slug, id)}
                >
                  {organisation.name}
                  <Heard>{t('presences:state.past', { year: untilOn!.slice(0, 4) })}</Heard>
                </Link>
              </p>
              <InRow
                className="text-sm text-ink-soft"
                facts={[
                  t(`vocabulary:kind.${organisation.kind}`),
                  place?.name,
                  t(`vocabulary:field.${field}`),
                  ...seatFacts({ organisation, office: at }, office),
                ]}
              />
              <p className="mt-1">
                <Badge tone="warn">{t('presences:state.past', { year: untilOn!.slice(0, 4) })}</Badge>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
