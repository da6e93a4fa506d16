import { listed } from '#app/foundation/i18n/listed.ts'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { Badge } from '#app/foundation/ui/parts.tsx'
import { weekDayName, weekDays, type Answering, type Availability, type Said } from './ambassador.ts'
import { Photo } from './Photo.tsx'

/** When somebody answers, in words; nothing where they did not say. */
export function When({ when }: { when: Availability }) {
  const { t, i18n } = useTranslation('ambassadors')
  if (when.state === 'unsaid') return null
  if (when.state === 'away')
    return <Badge tone="warn">{t('when.away', { day: dayName(when.until, i18n.language) })}</Badge>
  const days = listed(
    when.days.map((day) => weekDayName(day, i18n.language)),
    i18n.language,
  )
  const workdays = when.days.join() === weekDays.slice(0, 5).join()
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {when.state === 'today' && <Badge tone="good">{t('when.today')}</Badge>}
      <span className="text-ink-soft">
        {when.days.length === 7 ? t('when.everyDay') : workdays ? t('when.workdays') : t('when.days', { days })}
      </span>
    </span>
  )
}

/** Words in the language they are in, which is named where it is not the reader's. */
export function Words({ said }: { said: Said }) {
  const { t } = useTranslation('common')
  return (
    <>
      <span lang={said.language}>{said.text}</span>
      {said.fallback && <span className="text-ink-soft"> ({t(`languages.${said.language}`)})</span>}
    </>
  )
}

/**
 * One who answers, in a list: picture, name, when, languages and what they help with. `first` marks who is asked first;
 * `action` stands under the days.
 */
export function Person({
  office,
  person,
  first = false,
  action,
}: {
  office: string
  person: Answering
  first?: boolean
  action?: ReactNode
}) {
  const { t, i18n } = useTranslation('ambassadors')
  const { id, name, photo, languages, help, organisation, when } = person
  return (
    <div className="flex items-start gap-3">
      <Photo office={office} id={id} name={name} hash={photo} />
      <div className="grid min-w-0 justify-items-start gap-1">
        <p className="font-semibold">
          <Link className="link" to={paths.ambassador(office, id)}>
            {name}
          </Link>
          {first && (
            <>
              {' '}
              <Badge tone="primary">{t('first')}</Badge>
            </>
          )}
        </p>
        {organisation && <p className="text-sm text-ink-soft">{organisation.name}</p>}
        <When when={when} />
        {action}
        {languages.length > 0 && (
          <p className="text-sm text-ink-soft">
            {t('speaks', {
              languages: listed(
                languages.map((code) => languageName(code, i18n.language)),
                i18n.language,
              ),
            })}
          </p>
        )}
        {help && (
          <p className="text-sm">
            <Words said={help} />
          </p>
        )}
      </div>
    </div>
  )
}
