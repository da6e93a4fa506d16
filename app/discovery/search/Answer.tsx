import type { ComponentProps, ReactNode } from 'react'
import type { Filters } from '#app/discovery/query/filters.ts'
import type { Facets } from '#search/queries.server.ts'
import { Away } from './Away.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { Results } from './Results.tsx'
import type { Hits } from './use-live-search.ts'

type Found = ComponentProps<typeof Results>['found'] & { facets: Facets | null }
type Props = {
  office: string
  /** What holds by now, and what the address says. */
  filters: Filters
  read: Filters
  /** Null while the search is away. */
  found: Found | null
  /** Of words still being typed. */
  hits: Hits | null
  signedIn: boolean
  map: ReactNode
  onChange: () => void
}

/** What was found beside the filters; while somebody types, what the words find so far. */
export function Answer({ office, filters, read, found, hits, signedIn, map, onChange }: Props) {
  if (!found) return <Away office={office} filters={filters} />
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-3 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <FilterPanel facets={found.facets!} filters={filters} onChange={onChange} />
      <Results
        office={office}
        filters={hits ? { ...read, q: hits.q, page: 1 } : read}
        found={hits ? { ...hits, suggestions: null, wider: [], nothing: null } : found}
        signedIn={signedIn}
        map={map}
      />
    </div>
  )
}
