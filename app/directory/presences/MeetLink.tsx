import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { useThingLinks } from '#app/directory/offices/use-thing-links.ts'
import { useFrame } from '#app/identity/use-frame.ts'
import type { Presence } from './presence.ts'

/**
 * The way from what somebody publishes to meeting them. Nothing to their own editors, and where nobody stands behind it
 * any more.
 */
export function MeetLink({
  presence,
  look = 'secondary',
}: {
  presence: Pick<Presence, 'id' | 'state' | 'organisation'>
  look?: 'primary' | 'secondary'
}) {
  const { t } = useTranslation('presences')
  const links = useThingLinks()
  const own = useFrame()?.viewer?.edits === presence.organisation.id
  if (own || presence.state !== 'published') return null
  return (
    <LinkButton
      look={look}
      size={look === 'primary' ? undefined : 'small'}
      className="justify-self-start"
      to={links.meet(presence.id)}
      aria-label={t('card.meetWhom', { organisation: presence.organisation.name })}
    >
      {t('card.meet')}
    </LinkButton>
  )
}
