import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { MatchesAtDesk } from '#app/collaboration/matches/MatchesAtDesk.tsx'
import { OfficeMap } from '#app/discovery/map/OfficeMap.tsx'
import { unlessOpened } from '#app/discovery/map/opened.ts'
import { officeMap } from '#app/discovery/map/views.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { regionName } from '#app/taxonomy/regions.ts'
import { Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { listDesks } from '../countries.server.ts'
import { listed, missingFrom, readList } from '../countries.ts'
import { DeskTable } from '../DeskTable.tsx'
import { ListControls } from '../ListControls.tsx'

export const meta = titled
export const shouldRevalidate = unlessOpened

/**
 * The map and its table: every country with something published, or with somebody who answers; with `?all=1` all others
 * too.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const { searchParams } = new URL(request.url)
  return asReader(request, params.office, async (tx, { office }) => {
    const { view, counts } = await officeMap(tx, office!, searchParams)
    const rows = await listDesks(tx, office!.id, counts)
    return {
      title: t('desks:countries.titleOf', { office: office!.name }),
      office: office!.slug,
      name: office!.name,
      rows,
      view,
      state: readList(searchParams),
    }
  })
}

export default function Countries() {
  const { office, name, rows, view, state } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('desks')
  const total = rows.reduce((sum, { presences }) => sum + presences, 0)
  const groups = listed(rows, state, (country) => countryName(country, i18n.language), i18n.language)
  const nameOf = (continent: string) => (continent ? regionName(continent, i18n.language) : t('countries.elsewhere'))
  return (
    <Page>
      <PageHeader
        eyebrow={name}
        title={t('countries.title')}
        lead={t('countries.lead', {
          count: total,
          countries: t('countries.countries', { count: rows.filter(({ presences }) => presences > 0).length }),
        })}
      />
      {rows.length > 0 ? (
        <OfficeMap view={view} More={MatchesAtDesk} />
      ) : (
        <Empty title={t('countries.none')}>{t('countries.noneWhat')}</Empty>
      )}
      <ListControls
        state={state}
        missing={missingFrom(rows)}
        regions={groups.map(({ continent }) => ({ id: `region-${continent || 'none'}`, name: nameOf(continent) }))}
      />
      {groups.map(({ continent, parts }) => (
        <section
          key={continent}
          aria-labelledby={`region-${continent || 'none'}`}
          className="grid grid-cols-[minmax(0,1fr)] gap-3"
        >
          <h2 id={`region-${continent || 'none'}`} className="scroll-mt-4">
            {nameOf(continent)}
          </h2>
          <DeskTable office={office} continent={continent} parts={parts} />
        </section>
      ))}
      {groups.length > 0 && <p className="max-w-prose text-ink-soft">{t('countries.what')}</p>}
    </Page>
  )
}
