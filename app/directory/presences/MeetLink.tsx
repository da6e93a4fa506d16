import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { useFrame } from '#app/identity/use-frame.ts'
import type { Presence } from './presence.ts'
import { whereName } from './where.ts'

/**
 * The way from what somebody publishes to meeting them, or that they do not want to be met now. Nothing to their own
 * editors, and where nobody stands behind it any more.
 */
export function MeetLink({
  presence,
  mine,
  look = 'secondary',
  className = 'justify-self-start',
}: {
  presence: Pick<Presence, 'id' | 'state' | 'organisation' | 'country' | 'place'>
  /** The reader's own listing that goes with it. */
  mine?: string
  look?: 'primary' | 'secondary'
  className?: string
}) {
  const { t, i18n } = useTranslation('presences')
  const links = useThingLinks()
  const own = useFrame()?.viewer?.edits === presence.organisation.id
  if (own || presence.state !== 'published') return null
  if (presence.organisation.closed) return <p className={`text-sm text-ink-soft ${className}`}>{t('card.closed')}</p>
  return (
    <LinkButton
      look={look}
      size={look === 'primary' ? undefined : 'small'}
      className={className}
      to={links.meet(presence.id, mine)}
      aria-label={t('card.meetWhom', {
        organisation: presence.organisation.name,
        where: whereName(presence, i18n.language),
      })}
    >
      {t('card.meet')}
    </LinkButton>
  )
}
