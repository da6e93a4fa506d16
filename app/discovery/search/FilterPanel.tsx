import { useTranslation } from 'react-i18next'
import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import type { Facets } from '#search/queries.server.ts'
import { FilterChoices, type Choice } from './FilterChoices.tsx'
import { activeFilters, facetNames, type FacetName, type Filters } from '#app/discovery/query/filters.ts'
import { searchForm } from './SearchBar.tsx'
import { sectorTree } from '#app/discovery/query/sector-facet.ts'
import { useOfficeNames } from '#app/discovery/query/use-office-names.ts'
import { valueName } from '#app/discovery/query/value-name.ts'

const shownAtOnce = 6

/** All filters with what each would give. Folded away on a phone; beside the results where there is room. */
export function FilterPanel({ facets, filters, onChange }: { facets: Facets; filters: Filters; onChange: () => void }) {
  const { t } = useTranslation('discover')
  const hydrated = useHydrated()
  const active = activeFilters(filters).filter(({ name }) => name !== 'q').length
  return (
    <details className="filter-panel min-w-0 self-start rounded-xl border border-line bg-surface lg:border-0 lg:bg-transparent">
      <summary className="min-h-11 px-4 py-2.5 font-semibold">
        {t('filters.show')}
        {active > 0 && ` (${active})`}
      </summary>
      <div className="grid gap-6 p-4 lg:p-0" role="group" aria-label={t('filters.title')}>
        {shownIn(filters).map((name) => (
          <FilterGroup key={name} name={name} counts={facets[name]} chosen={filters.chosen[name]} onChange={onChange} />
        ))}
        {!hydrated && <Button form={searchForm}>{t('apply')}</Button>}
      </div>
    </details>
  )
}

/** Whose office and which home: within one office that says little, and only what was chosen is shown. */
const shownIn = ({ scope, chosen }: Filters) =>
  facetNames.filter((name) => scope !== 'office' || !ofOthers.includes(name) || chosen[name].length > 0)
const ofOthers: FacetName[] = ['home', 'office']

function FilterGroup({
  name,
  counts,
  chosen,
  onChange,
}: {
  name: FacetName
  counts: Record<string, number>
  chosen: string[]
  onChange: () => void
}) {
  const { t, language } = useTexts('discover')
  const offices = useOfficeNames()
  const nameOf = (code: string) => valueName({ t, language, offices }, name, code, 'short')
  const codes = [...new Set([...chosen, ...Object.keys(counts)])]
  if (codes.length === 0) return null
  const choices = codes.map((code): Choice => ({
    code,
    name: nameOf(code),
    count: counts[code] ?? 0,
    chosen: chosen.includes(code),
    depth: 0,
  }))
  const list = { facet: name, shown: shownAtOnce, onChange }
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 font-semibold">{t(`facet.${name}`)}</legend>
      {name === 'sector' ? (
        <SectorChoices choices={choices} {...list} />
      ) : (
        <FilterChoices
          {...list}
          choices={choices.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, language))}
        />
      )}
    </fieldset>
  )
}

/** Sectors stand under the name of their taxonomy, as soon as there are two. */
function SectorChoices({
  choices,
  ...list
}: {
  facet: FacetName
  choices: Choice[]
  shown: number
  onChange: () => void
}) {
  const { t, i18n } = useTranslation('taxonomy')
  const groups = sectorTree(choices, i18n.language)
  if (groups.length === 1) return <FilterChoices {...list} choices={groups[0].choices} />
  return groups.map(({ scheme, choices: some }) => (
    <div key={scheme} role="group" aria-labelledby={`facet-${scheme}`} className="grid min-w-0 gap-1">
      <p id={`facet-${scheme}`} className="mt-1 text-sm font-semibold text-ink-soft">
        {t(`sectors.scheme.${scheme}`)}
      </p>
      <FilterChoices {...list} choices={some} />
    </div>
  ))
}
