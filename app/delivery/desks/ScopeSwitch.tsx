import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Tally } from '#app/foundation/ui/Heard.tsx'
import type { OfficeHere } from './desk.ts'

type Props = { office: string; iso: string; scope: 'office' | 'network'; offices: OfficeHere[] }

/** This office, or the network with it: which of the two is looked at, and how much each has in the country. */
export function ScopeSwitch({ office, iso, scope, offices }: Props) {
  const { t } = useTranslation(['desks', 'map'])
  const choices = [
    { name: 'office', to: paths.country(office, iso), count: offices[0]?.presences ?? 0 },
    {
      name: 'network',
      to: paths.country(office, iso, '?scope=network'),
      count: offices.reduce((sum, { presences }) => sum + presences, 0),
    },
  ] as const
  if (offices.length < 2) return null
  return (
    <nav aria-label={t('scope.label')} className="w-fit max-w-full">
      <ul className="flex rounded-lg border border-line-strong bg-surface p-1">
        {choices.map(({ name, to, count }) => (
          <li key={name}>
            <Link
              to={to}
              preventScrollReset
              aria-current={name === scope ? 'page' : undefined}
              className={`flex min-h-11 items-center gap-2 rounded-md px-4 font-semibold no-underline ${name === scope ? 'bg-primary text-white' : 'text-ink hover:bg-primary-soft'}`}
            >
              {t(`scope.${name}`)}
              <Tally figure={count} heard={t('map:panel.presences', { count })} className="tabular-nums" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
