import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayName } from '#app/foundation/i18n/dates.ts'
import { byDay, hoursOf, type Entry } from './programme.ts'

type Props = {
  entries: Entry[]
  language: string
  more?: string
  controls?: (entry: Entry, at: { first: boolean; last: boolean }) => ReactNode
}

/** A programme day by day. `controls` puts something beside each entry; `more` leads to the whole of it. */
export function ProgrammeDays({ entries, language, more, controls }: Props) {
  const { t, i18n } = useTranslation('trips')
  return (
    <section className="grid gap-4" aria-labelledby="programme">
      <h2 id="programme">{t('programme.title')}</h2>
      {byDay(entries).map(({ day, entries: held }) => (
        <div key={day} className="grid gap-2 break-inside-avoid">
          <h3 className="text-lg first-letter:uppercase">{weekdayName(day, i18n.language)}</h3>
          <ol className="grid gap-2">
            {held.map((entry, at) => (
              <li
                key={entry.id}
                id={`entry-${entry.id}`}
                className="grid break-inside-avoid gap-x-5 gap-y-1 rounded-lg border border-line bg-surface p-3 sm:grid-cols-[7rem_minmax(0,1fr)]"
              >
                <p className="font-semibold text-primary">{hoursOf(entry)}</p>
                <div className="grid min-w-0 gap-1">
                  <p lang={language} className="font-semibold break-words">
                    {entry.title}
                  </p>
                  {entry.place && <p className="text-sm break-words text-ink-soft">{entry.place}</p>}
                  {entry.body && (
                    <p lang={language} className="break-words whitespace-pre-line">
                      {entry.body}
                    </p>
                  )}
                  {controls?.(entry, { first: at === 0, last: at === held.length - 1 })}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {more && (
        <p>
          <Link className="link" to={more}>
            {t('programme.print')}
          </Link>
        </p>
      )}
    </section>
  )
}
