import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { regionName } from '#app/taxonomy/regions.ts'
import { figures, type DeskRow } from './countries.ts'

/** Figures that find no room on a phone. */
const wide = (name: (typeof figures)[number]) => (name === 'presences' || name === 'ambassadors' ? '' : 'max-sm:hidden')

type Props = { office: string; continent: string; parts: { part: string; rows: (DeskRow & { name: string })[] }[] }

/**
 * The desks of one continent: a row a country under the name of its part of the continent, every figure in a column of
 * its own. On a phone only what is published and who answers; beyond it the names stay while figures scroll.
 */
export function DeskTable({ office, continent, parts }: Props) {
  const { t, i18n } = useTranslation('desks')
  const region = continent ? regionName(continent, i18n.language) : t('countries.elsewhere')
  const stays = 'sticky left-0 bg-surface px-3 sm:px-4'
  return (
    // A scrolling region must be reachable by keyboard.
    <div
      className="overflow-x-auto rounded-xl border border-line bg-surface"
      role="region"
      aria-label={t('countries.table', { region })}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className="w-full border-collapse text-left xl:table-fixed">
        <caption className="sr-only">{t('countries.table', { region })}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-ink-soft">
            <th scope="col" className={`${stays} py-3 font-semibold`}>
              {t('countries.country')}
            </th>
            {figures.map((name) => (
              <th key={name} scope="col" className={`px-2 py-3 text-right font-semibold sm:px-3 xl:w-32 ${wide(name)}`}>
                {t(`countries.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ part, rows }) => (
          <tbody key={part}>
            {part && (
              <tr className="border-b border-line bg-ground">
                <th
                  scope="rowgroup"
                  colSpan={1 + figures.length}
                  className="px-3 py-2 text-sm font-semibold text-ink-soft sm:px-4"
                >
                  <span className="sticky left-3 sm:left-4">{regionName(part, i18n.language)}</span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.country} className="border-b border-line last:border-0">
                <th
                  scope="row"
                  className={`${stays} max-w-44 min-w-32 py-2.5 text-[0.9375rem] font-semibold break-words hyphens-auto sm:max-w-none sm:text-base`}
                >
                  <Link className="link" to={paths.country(office, row.country)}>
                    {row.name}
                  </Link>
                </th>
                {figures.map((name) => (
                  <td
                    key={name}
                    className={`px-2 py-2.5 text-right tabular-nums sm:px-3 ${wide(name)} ${row[name] === 0 ? 'text-ink-soft' : ''}`}
                  >
                    {row[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
