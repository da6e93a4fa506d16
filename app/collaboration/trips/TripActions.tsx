import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { ShownTrip } from './TripCard.tsx'
import { hasRoom, phaseOf, takesReport, takesRequests, type RequestKind } from './trip.ts'

/** What who runs the trip can do with it now. */
export function TripActions({ trip, office }: { trip: ShownTrip; office: string }) {
  const { t } = useTranslation(['trips', 'common'])
  const phase = phaseOf(trip, today())
  if (!trip.runs || phase === 'cancelled') return null
  return (
    <>
      {takesReport(trip, today()) && (
        <LinkButton to={paths.tripReport(office, trip.id)}>
          {t(trip.reportedAt ? 'report.change' : 'report.write')}
        </LinkButton>
      )}
      <LinkButton look="secondary" to={paths.tripProgramme(office, trip.id)}>
        {t('programme.edit')}
      </LinkButton>
      <LinkButton look="secondary" to={paths.editTrip(office, trip.id)}>
        {t('common:edit')}
      </LinkButton>
      {phase !== 'past' && (
        <LinkButton look="quiet" to={paths.cancelTrip(office, trip.id)}>
          {t('cancel.title')}
        </LinkButton>
      )}
    </>
  )
}

/** The two things that somebody can ask of who travels; says why not where one of them is closed. */
export function TripAsk({
  trip,
  office,
  requests,
}: {
  trip: ShownTrip
  office: string
  requests: { kind: RequestKind; state: string; mine: boolean }[]
}) {
  const { t } = useTranslation('trips')
  if (trip.mine || trip.state === 'cancelled') return null
  const open = (kind: RequestKind) =>
    requests.some((request) => request.mine && request.kind === kind && request.state === 'open')
  const first = trip.traveller.name
  if (!takesRequests(trip, today()))
    return phaseOf(trip, today()) === 'now' ? (
      <Card>
        <p className="text-ink-soft">{t('ask.begun')}</p>
      </Card>
    ) : null
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('ask.title', { name: first })}</h2>
      {open('take') ? (
        <p className="text-ink-soft">{t('ask.open.take')}</p>
      ) : (
        <LinkButton to={paths.askTrip(office, trip.id, 'take')}>{t('ask.take')}</LinkButton>
      )}
      {trip.joined ? null : open('join') ? (
        <p className="text-ink-soft">{t('ask.open.join')}</p>
      ) : hasRoom(trip) ? (
        <LinkButton look="secondary" to={paths.askTrip(office, trip.id, 'join')}>
          {t('ask.join')}
        </LinkButton>
      ) : (
        <p className="text-ink-soft">{t('ask.full')}</p>
      )}
    </Card>
  )
}
