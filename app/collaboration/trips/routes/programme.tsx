import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { ErrorSummary } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { EntryControls } from '../EntryControls.tsx'
import { EntryFields } from '../EntryFields.tsx'
import { ownTripAt, readEntryForm, tripAt } from '../form.server.ts'
import { Participants } from '../Participants.tsx'
import { listParticipants } from '../participants.server.ts'
import { addEntry, listEntries } from '../programme.server.ts'
import { ProgrammeDays } from '../ProgrammeDays.tsx'
import { nameOf, whenOf, whereTo } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const handle = { deed: 'write' }

export const meta = titled

/** The programme, for everybody who may see it; who runs the trip writes it here. Fit for paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await tripAt(tx, params.id)
    return {
      title: t('trips:programme.of', { name: nameOf(trip, language) }),
      office: officeOf(params),
      trip,
      name: nameOf(trip, language),
      when: whenOf(trip, language),
      where: whereTo(trip, language),
      entries: await listEntries(tx, trip),
      participants: await listParticipants(tx, trip),
      edits: trip.runs && trip.state === 'planned',
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const read = readEntryForm(form, trip)
    if (!read.ok) return refuse(form, read.errors)
    const id = await addEntry(tx, trip, read.input)
    return redirect(`${paths.tripProgramme(officeOf(params), trip.id)}#entry-${id}`, 303)
  })
}

export default function Programme() {
  const { title, office, trip, name, when, where, entries, participants, edits } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['trips', 'common'])
  const answer = useAnswer({ heldOn: entries.at(-1)?.heldOn ?? trip.fromOn })
  const hydrated = useHydrated()
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        back={{ to: paths.trip(office, trip.id), label: name }}
        lead={
          <InRow
            facts={[
              where,
              when,
              trip.kind === 'delegation' ? t('card.led', { name: trip.traveller.name }) : trip.traveller.name,
            ]}
          />
        }
        actions={
          hydrated &&
          entries.length > 0 && (
            <Button type="button" look="secondary" className="print:hidden" onClick={() => window.print()}>
              {t('programme.printNow')}
            </Button>
          )
        }
      />
      {entries.length === 0 ? (
        <Empty title={t(trip.withheld ? 'programme.withheld' : 'programme.none')}>
          {edits && t('programme.noneWhat')}
        </Empty>
      ) : (
        <ProgrammeDays
          entries={entries}
          language={trip.language}
          controls={
            edits ? (entry, at) => <EntryControls entry={entry} at={at} office={office} trip={trip.id} /> : undefined
          }
        />
      )}
      {edits && (
        <Card as="section" className="grid gap-4 print:hidden">
          <h2 className="text-lg">{t('programme.add')}</h2>
          <Form method="post" className="grid gap-5" noValidate key={`${entries.length} ${answer.refused}`}>
            <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
            <EntryFields field={answer.field} from={trip.fromOn} until={trip.untilOn} />
            <div>
              <Button>{t('programme.addButton')}</Button>
            </div>
          </Form>
        </Card>
      )}
      {participants.length > 0 && <Participants participants={participants} trip={trip} office={office} />}
    </Page>
  )
}
