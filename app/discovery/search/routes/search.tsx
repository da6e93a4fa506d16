import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { countSearch } from '#app/delivery/desks/counting.server.ts'
import { MatchesAtDesk } from '#app/collaboration/matches/MatchesAtDesk.tsx'
import { OfficeMap } from '#app/discovery/map/OfficeMap.tsx'
import { unlessOpened } from '#app/discovery/map/opened.ts'
import { searchMap } from '#app/discovery/map/views.server.ts'
import { Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { fittingSources } from '#app/rooms.server.ts'
import { SearchUnavailable } from '#search/client.server.ts'
import { ActiveFilters } from '../ActiveFilters.tsx'
import { readFilters, writeFilters } from '#app/discovery/query/filters.ts'
import { AlsoHere } from '../AlsoHere.tsx'
import { Answer } from '../Answer.tsx'
import type { FittingLine } from '../fitting.ts'
import { fittingSearch } from '../fitting.server.ts'
import { Ignored } from '../Ignored.tsx'
import { KeepSearch } from '#app/discovery/saved/KeepSearch.tsx'
import { keepingOf } from '#app/discovery/saved/keeping.server.ts'
import { SearchBar } from '../SearchBar.tsx'
import { UnderstoodAs } from '../UnderstoodAs.tsx'
import { nothingFits, understoodIn } from '../understood.server.ts'
import { searchPresences } from '#app/discovery/query/search.server.ts'
import { scannedSectors } from '#app/discovery/query/sector-facet.ts'
import { useLiveSearch } from '../use-live-search.ts'

export const handle = { reading: 'read' }

export const meta = titled
export const shouldRevalidate = unlessOpened
const pageSize = 20
/** While the search is away. */
const nothingFound = {
  about: '',
  signedIn: false,
  keeping: null,
  also: [] as FittingLine[],
  map: null,
  found: null,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  const { searchParams } = new URL(request.url)
  const { filters, problems } = readFilters(searchParams, { office: true })
  const door = <T,>(work: Parameters<typeof asReader<T>>[2]) => asReader(request, params.office, work)
  const page = {
    title: filters.q ? t('discover:titleWords', { q: filters.q }) : t('discover:title'),
    filters,
    ignored: problems.map(({ name, value, reason }) => t(`discover:problem.${reason}`, { name, value })),
    understood: understoodIn(filters, { t, language }),
  }
  try {
    const { standpoint, ...found } = await searchPresences(door, filters, {
      pageSize,
      facets: 'around',
      wider: true,
      language,
    })
    const { slug, name } = standpoint.office!
    countSearch(request, context, slug, filters, found.total)
    const map = await searchMap(door, standpoint, filters, found.facets!.country, searchParams)
    const nothing = found.total === 0 ? await nothingFits(door, standpoint, filters, { t, language }) : null
    const keeping = await keepingOf(door, standpoint, writeFilters({ ...filters, page: 1 }))
    const desk = nothing?.desk != null
    const also = await fittingSearch(door, standpoint, filters, {
      sources: fittingSources,
      words: { t, language },
      desk,
    })
    return data({
      ...page,
      about: t('discover:about', { office: name }),
      office: { slug, name },
      signedIn: standpoint.signedIn,
      keeping,
      also,
      map,
      found: {
        ...found,
        nothing,
        facets: found.facets && { ...found.facets, sector: scannedSectors(found.facets.sector, filters.chosen.sector) },
      },
    })
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    const { slug, name } = await door(async (_tx, { office }) => office!)
    return data({ ...page, ...nothingFound, office: { slug, name } }, { status: 503, headers: { 'Retry-After': '5' } })
  }
}

export default function Search() {
  const {
    title,
    office,
    filters: read,
    ignored,
    understood,
    found,
    signedIn,
    keeping,
    also,
    map,
  } = useLoaderData<typeof loader>()
  const { t } = useTranslation('discover')
  const { filters, form, hits, typed, change } = useLiveSearch(office.slug, read)
  return (
    <Page width="tight">
      <PageHeader title={filters.q ? title : t('heading')} />
      <SearchBar office={office} filters={filters} form={form} onType={typed} onChange={change} />
      <Ignored lines={ignored} />
      {understood && !hits && <UnderstoodAs office={office.slug} understood={understood} />}
      <ActiveFilters office={office.slug} filters={filters} />
      {keeping && <KeepSearch office={office} query={writeFilters({ ...read, page: 1 })} keeping={keeping} />}
      {!hits && <AlsoHere office={office.slug} q={read.q} lines={also} />}
      <Answer
        office={office.slug}
        filters={filters}
        read={read}
        found={found}
        hits={hits}
        signedIn={signedIn}
        map={map && <OfficeMap view={map} More={MatchesAtDesk} />}
        onChange={change}
      />
    </Page>
  )
}
