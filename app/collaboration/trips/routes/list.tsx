import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { linkedSectors } from '#app/collaboration/matches/linked-sectors.ts'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Empty, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { countWaiting } from '../requests.server.ts'
import { TripCards } from '../TripCard.tsx'
import { TripFilter } from '../TripFilter.tsx'
import { list, namedIn } from '../trips.server.ts'
import { readView, writeView } from '../view.ts'

export const meta = titled

/**
 * The trips of the office and its peers that the member may see. A sector finds trips in sectors that are linked with
 * it.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  const view = readView(new URL(request.url).searchParams)
  return asMember(request, params.office, async (tx, actor, { office }) => ({
    title: t('trips:list.title'),
    office: office!.slug,
    officeName: office!.name,
    view,
    ...(await namedIn(tx)),
    waiting: await countWaiting(tx),
    trips: await list(tx, {
      ...view,
      sectors: view.sector ? linkedSectors([view.sector]).near : null,
      officeId: view.scope === 'office' ? actor.officeId : null,
    }),
  }))
}

export default function Trips() {
  const { title, office, officeName, view, countries, sectors, trips, waiting } = useLoaderData<typeof loader>()
  const { t } = useTranslation('trips')
  const announce = <LinkButton to={paths.newTrip(office, view.country ?? undefined)}>{t('list.announce')}</LinkButton>
  const filtered = writeView(view) !== writeView(readView(new URLSearchParams(view.when === 'past' ? 'when=past' : '')))
  return (
    <Page>
      <PageHeader
        title={title}
        lead={t('list.lead')}
        actions={
          <>
            {announce}
            <LinkButton look="secondary" to={paths.tripCalendar(office)}>
              {t('calendar.title')}
            </LinkButton>
          </>
        }
      />
      {waiting > 0 && (
        <Notice tone="warn" title={t('list.waiting', { count: waiting })}>
          <Link className="link" to={paths.mine(office)}>
            {t('list.waitingWhere')}
          </Link>
        </Notice>
      )}
      <TripFilter office={office} officeName={officeName} view={view} countries={countries} sectors={sectors} />
      {trips.length === 0 ? (
        <Empty title={t(filtered ? 'list.noneFiltered' : `list.none.${view.when}`)} action={announce}>
          {t('list.noneWhat')}
        </Empty>
      ) : (
        <TripCards trips={trips} office={office} heading="h2" />
      )}
    </Page>
  )
}
