import { useTranslation } from 'react-i18next'
import { sectorByCode } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button } from '#app/ui/Button.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import type { Facets } from '#search/queries.server.ts'
import { activeFilters, facetNames, type FacetName, type Filters } from './filters.ts'
import { searchForm } from './SearchBar.tsx'
import { valueName } from './value-name.ts'

const shownAtOnce = 6

type Choice = { code: string; name: string; count: number; chosen: boolean; indented: boolean }

/** All filters with what each would give. Folded away on a phone; beside the results where there is room. */
export function FilterPanel({ facets, filters, onChange }: { facets: Facets; filters: Filters; onChange: () => void }) {
  const { t } = useTranslation('discover')
  const hydrated = useHydrated()
  const active = activeFilters(filters).filter(({ name }) => name !== 'q').length
  return (
    <details className="filter-panel min-w-0 self-start rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent">
      <summary className="min-h-11 px-4 py-2.5 font-semibold">{t('filters.show')}{active > 0 && ` (${active})`}</summary>
      <div className="grid gap-6 p-4 lg:p-0" role="group" aria-label={t('filters.title')}>
        {facetNames.map((name) => <FilterGroup key={name} name={name} counts={facets[name]} chosen={filters.chosen[name]} onChange={onChange} />)}
        {!hydrated && <Button form={searchForm}>{t('apply')}</Button>}
      </div>
    </details>
  )
}

function FilterGroup({ name, counts, chosen, onChange }: { name: FacetName; counts: Record<string, number>; chosen: string[]; onChange: () => void }) {
  const { t, i18n } = useTranslation(['discover', 'vocabulary'])
  const nameOf = (code: string) => valueName({ t, language: i18n.language as Language }, name, code, 'short')
  const codes = [...new Set([...chosen, ...Object.keys(counts)])]
  if (codes.length === 0) return null
  const choices = arrange(codes.map((code) => ({ code, name: nameOf(code), count: counts[code] ?? 0, chosen: chosen.includes(code), indented: false })), i18n.language)
  // A chosen value is never folded away.
  const first = choices.filter((choice, at) => choice.chosen || at < shownAtOnce)
  const rest = choices.filter((choice) => !first.includes(choice))
  const boxes = (list: Choice[]) => list.map((choice) => <Box key={choice.code} facet={name} choice={choice} onChange={onChange} />)
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 font-semibold">{t(`facet.${name}`)}</legend>
      {boxes(first)}
      {rest.length > 0 && (
        <details className="min-w-0">
          <summary className="link min-h-9 w-fit py-1 text-sm">{t('filters.more', { count: rest.length })}</summary>
          <div className="grid gap-1 pt-1">{boxes(rest)}</div>
        </details>
      )}
    </fieldset>
  )
}

/** The most found first; a section's divisions stand under it. */
function arrange(choices: Choice[], language: string): Choice[] {
  const sorted = [...choices].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language))
  const under = (code: string) => sorted.filter((choice) => sectorByCode(choice.code)?.parent === code).map((choice) => ({ ...choice, indented: true }))
  const known = new Set(choices.map(({ code }) => code))
  return sorted.filter(({ code }) => !known.has(sectorByCode(code)?.parent ?? '')).flatMap((choice) => [choice, ...under(choice.code)])
}

function Box({ facet, choice, onChange }: { facet: FacetName; choice: Choice; onChange: () => void }) {
  return (
    <label className={`flex min-h-8 items-start gap-2.5 rounded-md px-1 py-1 hover:bg-primary-soft ${choice.indented ? 'pl-7' : ''}`}>
      <input type="checkbox" form={searchForm} name={facet} value={choice.code} checked={choice.chosen} onChange={onChange} className="mt-0.5 size-5 shrink-0 accent-primary" />
      <span className="min-w-0 flex-1 break-words hyphens-auto">{choice.name}</span>
      <span className="text-sm text-ink-soft tabular-nums">{choice.count}</span>
    </label>
  )
}
