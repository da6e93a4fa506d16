import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Card, Notice } from '#app/foundation/ui/parts.tsx'

type Props = { token: string; site: string; office: string; officeName: string; countries: string[] }

/** The addresses of a person's calendars, right after they were made: to copy, or to open in a calendar program. */
export function CalendarAddresses({ token, site, office, officeName, countries }: Props) {
  const { t, i18n } = useTranslation('trips')
  const feeds = [
    { label: t('feed.mine'), path: paths.myCalendar(token) },
    { label: t('feed.office', { office: officeName }), path: paths.officeCalendar(office, token) },
    ...countries.map((iso) => ({
      label: t('feed.desk', { office: officeName, country: countryName(iso, i18n.language) }),
      path: paths.deskCalendar(office, iso, token),
    })),
  ]
  return (
    <Card as="section" className="grid gap-4">
      <Notice live tone="good" title={t('calendar.made')}>
        {t('calendar.copy')}
      </Notice>
      <ul className="grid gap-4">
        {feeds.map(({ label, path }, at) => (
          <li key={path} className="grid gap-1.5">
            <label htmlFor={`feed-${at}`} className="font-semibold">
              {label}
            </label>
            <input
              id={`feed-${at}`}
              className="input"
              readOnly
              value={site + path}
              onFocus={(event) => event.currentTarget.select()}
            />
            <a className="link w-fit text-sm" href={(site + path).replace(/^https?:/, 'webcal:')}>
              {t('calendar.open')}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
