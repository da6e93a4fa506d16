import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Badge } from '#app/foundation/ui/parts.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import type { Membership } from './network.ts'
import { History, StateBadge } from './StateBadge.tsx'

/** An office in a network: its state since when, what that means where it does not take part, and its history. */
export function MemberOffice({
  membership: { office, state, since, joined, reason, history },
}: {
  membership: Membership
}) {
  const { t, i18n } = useTranslation('offices')
  return (
    <li className="grid grid-cols-[auto_1fr] overflow-hidden rounded-xl border border-line bg-surface">
      <svg aria-hidden="true" className="h-full w-2" preserveAspectRatio="none" viewBox="0 0 1 1">
        <rect width="1" height="1" fill={office.colourPrimary} />
      </svg>
      <div className="grid content-start gap-2 p-4 sm:p-5">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h3 className="text-lg">
            <Link className="link" to={paths.office(office.slug)}>
              {office.name}
            </Link>
          </h3>
          <span className="flex flex-wrap gap-1">
            {office.archived && <Badge tone="warn">{t('archived.badge')}</Badge>}
            <StateBadge state={state} since={since} joined={joined} />
          </span>
        </div>
        <InRow
          className="text-sm text-ink-soft"
          facts={[
            `${office.city}, ${countryName(office.country, i18n.language)}`,
            t('card.presences', { count: office.presences }),
            t('card.countries', { count: office.countries }),
          ]}
        />
        {state !== 'member' && <p>{t(`stateWhat.${state}`)}</p>}
        {reason && (
          <p className="text-sm">
            <span className="font-semibold">{t('network.reason')}</span> {reason}
          </p>
        )}
        <History history={history} office={office.name} />
      </div>
    </li>
  )
}
