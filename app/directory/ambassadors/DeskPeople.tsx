import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { useFrame } from '#app/identity/use-frame.ts'
import { firstAsked, type DeskStaff } from './ambassador.ts'
import { CallNote } from './CallNote.tsx'
import { forCountry } from '#app/taxonomy/for-country.ts'
import { firstNameOf } from './names.ts'
import { Person } from './Person.tsx'

/**
 * Who answers at a country's desk, the first one first, with a button that asks them; a call for more; where nobody
 * answers, the `ways` on, unless the page names them elsewhere.
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
  const viewer = useFrame()?.viewer
  const first = firstAsked(people.map(({ id, when }) => ({ id, away: when.state === 'away' })))
  // Whom a question at this desk reaches first today; nobody asks themselves.
  const asked = people.find(({ when, name }) => when.state !== 'away' && name !== viewer?.name)
  return (
    <div className="grid gap-4">
      {people.length > 0 && (
        <ul className="grid gap-4">
          {people.map((person) => (
            <li key={person.id}>
              <Person
                office={office}
                person={person}
                first={person.id === first}
                action={
                  person.id === asked?.id && (
                    <Ask office={office} iso={iso} name={person.name} member={viewer?.role != null} />
                  )
                }
              />
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

/** A member asks the person by a question at the desk; whoever is none yet writes to the office, which passes it on. */
function Ask({ office, iso, name, member }: { office: string; iso: string; name: string; member: boolean }) {
  const { t } = useTranslation('ambassadors')
  const first = firstNameOf(name)
  return (
    <LinkButton className="my-1" to={member ? paths.newQuestion(office, iso) : paths.contact(office)}>
      {t(member ? 'desk.ask' : 'desk.askVia', { name: first })}
    </LinkButton>
  )
}
