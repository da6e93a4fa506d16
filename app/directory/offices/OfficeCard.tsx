import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import picture from '#app/taxonomy/world/world.svg?url'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Arms } from './Arms.tsx'
import type { OfficeCard as Office } from './offices.server.ts'

/**
 * An office in its own colours: where it lies, how much it shows the world. Colours are attributes, because styles in
 * the page are forbidden.
 */
export function OfficeCard({ office }: { office: Office & { at: number[] } }) {
  const { t, i18n } = useTranslation('offices')
  const [x, y] = office.at
  return (
    <li className="relative flex flex-col overflow-hidden rounded-2xl border border-line bg-surface shadow-sm transition-shadow hover:shadow-lg">
      <svg
        viewBox={`${x - 420} ${y - 110} 600 220`}
        aria-hidden="true"
        className="block aspect-[30/11] w-full"
        preserveAspectRatio="xMidYMid slice"
      >
        <rect x={x - 1200} y={y - 600} width="2400" height="1200" fill={office.colourPrimary} />
        <use href={`${picture}#land`} fill="#fff" opacity=".2" />
        <use href={`${picture}#borders`} stroke="#fff" strokeWidth="1.5" opacity=".35" fill="none" />
        <circle cx={x} cy={y} r="26" fill={office.colourAccent} opacity=".45" />
        <circle cx={x} cy={y} r="12" fill={office.colourAccent} stroke="#fff" strokeWidth="4" />
      </svg>
      <div className="grid flex-1 content-start gap-3 p-5">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <h3 className="text-xl">
              <Link
                to={paths.office(office.slug)}
                className="text-ink no-underline after:absolute after:inset-0 hover:text-primary"
              >
                {office.name}
              </Link>
            </h3>
            <p className="text-ink-soft">
              {office.city}, {countryName(office.country, i18n.language)}
            </p>
          </div>
          <Arms office={office} />
        </div>
        <ul className="mt-auto flex flex-wrap gap-x-4 gap-y-1 text-sm font-semibold">
          <li>{t('card.presences', { count: office.presences })}</li>
          <li>{t('card.countries', { count: office.countries })}</li>
          <li>{t('card.organisations', { count: office.organisations })}</li>
        </ul>
      </div>
    </li>
  )
}
