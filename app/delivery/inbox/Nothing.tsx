import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty } from '#app/foundation/ui/parts.tsx'
import type { Next } from './next.server.ts'

/** Nothing waits: what is useful to do next, and the map to look around. */
export function Nothing({ office, next }: { office: string; next: Next }) {
  const { t } = useTranslation('inbox')
  return (
    <Empty
      title={t('empty.title')}
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton to={next.path}>{t(`empty.${next.step}`)}</LinkButton>
          <LinkButton look="secondary" to={paths.office(office)}>
            {t('empty.map')}
          </LinkButton>
        </div>
      }
    >
      {t(`empty.${next.step}What`)}
    </Empty>
  )
}
