import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Participant } from './participants.server.ts'
import type { ShownTrip } from './TripCard.tsx'

/** Who travels along, by name and organisation; the reader can leave, the organiser take somebody off. */
export function ParticipantList({
  participants,
  trip,
  office,
  editing = false,
}: {
  participants: Participant[]
  trip: ShownTrip
  office: string
  editing?: boolean
}) {
  const { t } = useTranslation('trips')
  if (participants.length === 0) return <p className="text-ink-soft">{t('people.none')}</p>
  return (
    <ul className="grid gap-2">
      {participants.map(({ id, name, organisation, office: home, mine }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 break-words">
            <span className="font-semibold">{name}</span>
            {organisation && <>, {organisation}</>}
            {home !== trip.office.name && <span className="text-ink-soft"> ({home})</span>}
          </span>
          {trip.state === 'planned' && (mine || (editing && trip.runs)) && (
            <Form method="post" action={paths.tripParticipantRemove(office, trip.id, id)} className="print:hidden">
              <Button look="quiet" size="small" aria-label={mine ? undefined : t('people.removeWhich', { name })}>
                {t(mine ? 'people.leave' : 'people.remove')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Who travels along, as a part of the trip's page. */
export function Participants({
  participants,
  trip,
  office,
}: {
  participants: Participant[]
  trip: ShownTrip
  office: string
}) {
  const { t } = useTranslation('trips')
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('people.title')}</h2>
      <ParticipantList participants={participants} trip={trip} office={office} />
      {trip.runs && trip.state === 'planned' && (
        <div>
          <LinkButton look="secondary" size="small" to={paths.tripPeople(office, trip.id)}>
            {t('people.edit')}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}
