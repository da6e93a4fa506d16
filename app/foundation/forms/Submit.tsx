import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'

type Props = { children: ReactNode; look?: 'primary' | 'danger'; cancel?: string }

/**
 * The end of a form that is a page: its button, and beside it the way out without doing it. `cancel`: where the page's
 * way back leads; none where there is nowhere to go back to.
 */
export function Submit({ children, look, cancel }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className="flex flex-wrap gap-3">
      <Button look={look}>{children}</Button>
      {cancel && (
        <LinkButton look="secondary" to={cancel}>
          {t('cancel')}
        </LinkButton>
      )}
    </div>
  )
}
