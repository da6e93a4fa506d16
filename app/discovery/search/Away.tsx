import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import { writeFilters, type Filters } from '#app/discovery/query/filters.ts'

/** In the results' place while Meilisearch does not answer: what still works. */
export function Away({ office, filters }: { office: string; filters: Filters }) {
  const { t } = useTranslation('discover')
  return (
    <Notice tone="warn" live title={t('away.title')}>
      <p>{t('away.what')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton reloadDocument to={paths.search(office, writeFilters(filters))}>
          {t('away.again')}
        </LinkButton>
        <LinkButton look="secondary" to={paths.countries(office)}>
          {t('away.countries')}
        </LinkButton>
        <LinkButton look="secondary" to={paths.organisations(office)}>
          {t('away.organisations')}
        </LinkButton>
      </div>
    </Notice>
  )
}
