import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, Card } from '#app/foundation/ui/parts.tsx'
import { useFilterLabel } from '#app/discovery/search/ActiveFilters.tsx'
import { activeFilters } from '#app/discovery/query/filters.ts'
import { RenameSearch } from './RenameSearch.tsx'
import { filtersOf } from './saved.ts'

/** `found` is null while Meilisearch is away. */
export type ListedSearch = { id: string; name: string; query: string; paused: boolean; found: number | null }

/**
 * A kept search: its name opens it, its filters stand in words, and each thing that can be done with it is one click.
 */
export function SavedSearchCard({ office, search }: { office: { slug: string; name: string }; search: ListedSearch }) {
  const { t } = useTranslation(['searches', 'discover'])
  const label = useFilterLabel()
  const filters = filtersOf(search.query)
  const { name } = search
  const words = [
    ...activeFilters(filters).map((filter) => label(filter.name, filter.value)),
    t(`discover:scope.${filters.scope}`, { office: office.name }),
    ...(filters.sort === 'relevance' ? [] : [t('sorted', { sort: t(`discover:sort.${filters.sort}`) })]),
  ]
  return (
    <Card as="li" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-lg break-words">
          <Link className="link" to={paths.search(office.slug, search.query)}>
            {name}
          </Link>
        </h2>
        {search.found !== null && <p className="text-ink-soft">{t('found', { count: search.found })}</p>}
      </div>
      <ul className="flex flex-wrap gap-1.5" aria-label={t('filters', { name })}>
        {words.map((word) => (
          <li key={word} className="max-w-full">
            <Badge>
              <span className="min-w-0 break-words">{word}</span>
            </Badge>
          </li>
        ))}
        {search.paused && (
          <li>
            <Badge tone="warn">{t('paused')}</Badge>
          </li>
        )}
      </ul>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <RenameSearch office={office.slug} search={search} back={paths.savedSearches(office.slug)} />
        <Form method="post" action={paths.pauseSearch(office.slug, search.id)} preventScrollReset>
          <input type="hidden" name="paused" value={search.paused ? '' : 'yes'} />
          <Button look="secondary" size="small" aria-label={t(search.paused ? 'resumeWhich' : 'pauseWhich', { name })}>
            {t(search.paused ? 'resume' : 'pause')}
          </Button>
        </Form>
        <Form method="post" action={paths.deleteSearch(office.slug, search.id)} preventScrollReset>
          <Button look="danger" size="small" aria-label={t('deleteWhich', { name })}>
            {t('delete')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
