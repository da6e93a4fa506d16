import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { firstAsked, type DeskStaff } from './ambassador.ts'
import { CallNote } from './CallNote.tsx'
import { forCountry } from '#app/taxonomy/for-country.ts'
import { Person } from './Person.tsx'

/**
 * Who answers at a country's desk, the first one first; a call for more; where nobody answers, the `ways` on, unless
 * the page names them elsewhere.
 */
export function DeskPeople({
  office,
  iso,
  staff: { people, call },
  ways = true,
}: {
  office: string
  iso: string
  staff: DeskStaff
  ways?: boolean
}) {
  const { t, i18n } = useTranslation('ambassadors')
  const where = forCountry(iso, i18n.language as Language)
  const first = firstAsked(people.map(({ id, when }) => ({ id, away: when.state === 'away' })))
  return (
    <div className="grid gap-4">
      {people.length > 0 && (
        <ul className="grid gap-4">
          {people.map((person) => (
            <li key={person.id}>
              <Person office={office} person={person} first={person.id === first} />
            </li>
          ))}
        </ul>
      )}
      {people.length === 0 && <p className="text-ink-soft">{t('desk.nobody')}</p>}
      {call && <CallNote office={office} call={call} />}
      {ways && people.length === 0 && (
        <div className="flex flex-wrap gap-2">
          {!call && (
            <LinkButton
              look="secondary"
              size="small"
              to={paths.applyAmbassador(office, iso)}
              aria-label={t('desk.becomeIn', { where })}
            >
              {t('desk.become')}
            </LinkButton>
          )}
          <LinkButton look="secondary" size="small" to={paths.contact(office, { country: iso })}>
            {t('desk.write')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
