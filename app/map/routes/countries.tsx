import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asReader } from '#app/auth/door.server.ts'
import { titled } from '#app/http/title.ts'
import { textsFor } from '#app/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { Empty, Page, PageHeader, Table } from '#app/ui/parts.tsx'
import { listCountries, viewOf } from '../map.server.ts'
import { OfficeMap } from '../OfficeMap.tsx'

export const meta = titled

/** The map and its table: every country with something published, or with a desk. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asReader(request, params.office, async (tx, { office }) => {
    const rows = await listCountries(tx, office!.id)
    return { title: t('map:countries.titleOf', { office: office!.name }), name: office!.name, rows, view: viewOf(office!.slug, rows) }
  })
}

export default function Countries() {
  const { name, rows, view } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('map')
  const named = rows.map((row) => ({ ...row, name: countryName(row.country, i18n.language) }))
    .sort((a, b) => b.presences - a.presences || a.name.localeCompare(b.name))
  return (
    <Page>
      <PageHeader eyebrow={name} title={t('countries.title')}
        lead={t('countries.lead', { count: view.total, countries: t('countries.countries', { count: Object.keys(view.countries).length }) })} />
      {view.total > 0 && <OfficeMap view={view} />}
      {rows.length === 0
        ? <Empty title={t('countries.none')}>{t('countries.noneWhat')}</Empty>
        : (
          <Table caption={t('countries.table')} head={[t('countries.country'), t('countries.presences'), t('countries.organisations'), t('countries.ambassador')]}
            rows={named.map((row) => ({
              key: row.country,
              cells: [
                <Link key="name" className="link" to={paths.country(view.office, row.country)}>{row.name}</Link>,
                <span key="presences" className="tabular-nums">{row.presences}</span>,
                <span key="organisations" className="tabular-nums">{row.organisations}</span>,
                row.ambassadors.length > 0 ? row.ambassadors.join(', ') : <span key="nobody" className="text-ink-soft">{t('countries.nobody')}</span>,
              ],
            }))} />
        )}
    </Page>
  )
}
