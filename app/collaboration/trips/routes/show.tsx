import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { Said, useDone } from '#app/foundation/forms/Said.tsx'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { useForgetDraft } from '#app/foundation/forms/use-draft.ts'
import { tripAt } from '../form.server.ts'
import { listingOf } from '../meet.server.ts'
import { listParticipants } from '../participants.server.ts'
import { listEntries } from '../programme.server.ts'
import { ProgrammeDays } from '../ProgrammeDays.tsx'
import { RequestList } from '../RequestList.tsx'
import { listRequests } from '../requests.server.ts'
import { countTold } from '../told.server.ts'
import { TripActions } from '../TripActions.tsx'
import { TripAside } from '../TripAside.tsx'
import { TripBadges } from '../TripCard.tsx'
import { TripReport } from '../TripFacts.tsx'
import { nameOf, whenOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    return {
      title: `${nameOf(trip, language)}: ${whenOf(trip, language)}`,
      office: officeOf(params),
      trip,
      told: trip.runs ? await countTold(tx, trip) : null,
      requests: await listRequests(tx, trip, today()),
      participants: await listParticipants(tx, trip),
      entries: await listEntries(tx, trip),
      listing: await listingOf(tx, trip),
    }
  })
}

export default function ShowTrip() {
  const { entries, ...aside } = useLoaderData<typeof loader>()
  const { office, trip, told, requests } = aside
  const { t, i18n } = useTranslation('trips')
  const language = i18n.language as Language
  const done = useDone()
  useForgetDraft(`draft:${office}:trip`, done === 'announced')
  useForgetDraft(`draft:${office}:trip:${trip.id}`, done === 'saved')
  const waiting = trip.mine && requests.some(({ state }) => state === 'open')
  return (
    <Page>
      <PageHeader
        back={{ to: paths.trips(office), label: t('list.title') }}
        eyebrow={whenOf(trip, language)}
        title={nameOf(trip, language)}
        actions={<TripActions trip={trip} office={office} />}
      />
      <Said namespace="trips">
        {done === 'announced' && told && (
          <p>
            {t('show.told', { count: told.all })} {told.bySector > 0 && t('show.toldSector', { count: told.bySector })}
          </p>
        )}
      </Said>
      <div className="flex flex-wrap gap-2 empty:hidden">
        <TripBadges trip={trip} />
      </div>
      {trip.sensitive && <Notice tone="warn" title={t(trip.withheld ? 'show.withheld' : 'show.sensitive')} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          {trip.body && (
            <p lang={trip.language} className="max-w-prose text-lg break-words whitespace-pre-line">
              {trip.body}
            </p>
          )}
          {waiting && (
            <RequestList
              title={t('requests.waiting')}
              requests={requests.filter(({ state }) => state === 'open')}
              office={office}
              answerable
            />
          )}
          {entries.length > 0 && (
            <ProgrammeDays entries={entries} language={trip.language} more={paths.tripProgramme(office, trip.id)} />
          )}
          <TripReport trip={trip} />
          {requests.length > 0 && !(waiting && requests.every(({ state }) => state === 'open')) && (
            <RequestList
              title={t(trip.runs ? 'requests.all' : 'requests.mine')}
              requests={trip.mine ? requests.filter(({ state }) => state !== 'open') : requests}
              office={office}
            />
          )}
        </div>
        <TripAside {...aside} />
      </div>
    </Page>
  )
}
