import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { PresenceCard } from '#app/directory/presences/PresenceCard.tsx'
import { LinkButton } from '#app/foundation/ui/Button.tsx'

/** What was published last; nothing where nothing is. */
export function HomeLatest({ slug, latest }: { slug: string; latest: Presence[] }) {
  const { t } = useTranslation('map')
  if (latest.length === 0) return null
  return (
    <section className="grid gap-4" aria-labelledby="latest">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="latest">{t('home.latest')}</h2>
        <LinkButton look="quiet" size="small" to={paths.search(slug)}>
          {t('home.all')}
        </LinkButton>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {latest.map((presence) => (
          <PresenceCard key={presence.id} presence={presence} office={slug} />
        ))}
      </div>
    </section>
  )
}
