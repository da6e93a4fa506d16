import { isId } from '#app/foundation/http/id.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { formOf, text } from '#app/foundation/forms/form.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { refuse } from '#app/foundation/forms/refusal.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { ErrorSummary, SelectField } from '#app/foundation/ui/Field.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Card, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { ownTripAt } from '../form.server.ts'
import { mailAdded } from '../mails.server.ts'
import { ParticipantList } from '../Participants.tsx'
import { addable, addParticipant, listParticipants } from '../participants.server.ts'
import { nameOf } from '../words.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'gather' }

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t, language } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const participants = await listParticipants(tx, trip)
    return {
      title: t('trips:people.title'),
      office: officeOf(params),
      trip,
      name: nameOf(trip, language),
      participants,
      addable: await addable(tx, trip),
      added: participants.find(({ id }) => id === new URL(request.url).searchParams.get('added')) ?? null,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await formOf(request)
  return asMember(request, params.office, async (tx) => {
    const trip = await ownTripAt(tx, params.id)
    const member = text(form, 'member')
    if (!isId(member)) return refuse(form, { member: 'trips:errors.member.missing' })
    const added = await addParticipant(tx, trip, member)
    if (typeof added === 'string')
      return refuse(form, { member: `trips:errors.member.${added}` }, added === 'full' ? 409 : 422)
    await mailAdded(tx, trip, member)
    return redirect(said(paths.tripPeople(officeOf(params), trip.id, added.id), 'added'), 303)
  })
}

export default function TripPeople() {
  const { title, office, trip, name, participants, addable, added } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['trips', 'common'])
  const answer = useAnswer()
  return (
    <Page width="narrow">
      <PageHeader title={title} back={{ to: paths.trip(office, trip.id), label: name }} lead={t('people.lead')} />
      {added && (
        <Notice live tone="good" title={t(added.mine ? 'people.addedSelf' : 'people.added', { name: added.name })} />
      )}
      <Card>
        <ParticipantList participants={participants} trip={trip} office={office} editing />
      </Card>
      {trip.state === 'planned' && (
        <Card as="section" className="grid gap-4">
          <h2 className="text-lg">{t('people.add')}</h2>
          <Form method="post" className="grid gap-4" noValidate>
            <ErrorSummary title={t('common:form.wrong')} errors={answer.errors} />
            <SelectField
              {...answer.field('member')}
              label={t('people.member')}
              hint={t('people.memberHint')}
              empty={t('people.choose')}
              options={addable.map(({ id, name: label }) => ({ value: id, label }))}
            />
            <div>
              <Button look="secondary">{t('people.addButton')}</Button>
            </div>
          </Form>
        </Card>
      )}
    </Page>
  )
}
