import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty } from '#app/foundation/ui/parts.tsx'
import type { Presence } from '#app/directory/presences/presence.ts'
import { PresenceCard } from '#app/directory/presences/PresenceCard.tsx'

type Props = {
  interests: Presence[]
  office: string
  organisation: { slug: string; name: string }
  /** For who edits the organisation. `back` is where confirming and withdrawing return to. */
  editable?: { back: string }
  /** The heading's rank: below an organisation's own page, or below its name in a list. */
  heading?: 'h2' | 'h3'
}

/**
 * The countries that an organisation looks at. Readers find no section where there is none; its editors find where to
 * begin.
 */
export function Interests({ interests, office, organisation, editable, heading: Heading = 'h2' }: Props) {
  const { t } = useTranslation('presences')
  if (interests.length === 0 && !editable) return null
  const id = `looking-${organisation.slug}`
  const add = (
    <LinkButton look="secondary" to={paths.newInterest(office, organisation.slug)}>
      {t('look.add')}
    </LinkButton>
  )
  return (
    <section className="grid gap-4" aria-labelledby={id}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading id={id}>{editable ? t('look.ours') : t('look.theirs', { organisation: organisation.name })}</Heading>
        {editable && interests.length > 0 && add}
      </div>
      {interests.length === 0 ? (
        <Empty title={t('look.none')} action={add}>
          {t('look.noneWhat')}
        </Empty>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {interests.map((interest) => (
            <PresenceCard key={interest.id} presence={interest} lead="place" office={office} editable={editable} />
          ))}
        </div>
      )}
    </section>
  )
}
