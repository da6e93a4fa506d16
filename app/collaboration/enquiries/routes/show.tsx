import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { officeOf } from '#app/foundation/http/params.ts'
import { Card, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { keepsNotes, listNotes } from '#app/collaboration/cases/notes.server.ts'
import { NotesCard } from '#app/collaboration/cases/Notes.tsx'
import { listTurns } from '#app/collaboration/cases/turns.server.ts'
import { Turns } from '#app/collaboration/cases/Turns.tsx'
import { paths } from '#app/paths.ts'
import { EnquiryState, useSubject } from '../EnquiryCard.tsx'
import { find } from '../enquiries.server.ts'
import { NextSteps } from '../NextSteps.tsx'
import { Thread } from '../Thread.tsx'

export const meta = titled

/** One enquiry, for those of its desk, and for the organisation to which it was put. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => {
    const enquiry = await find(tx, idOf(params.id))
    if (!enquiry) throw notFound('enquiry')
    const notes = await keepsNotes(tx, enquiry.country)
    return {
      title: t('enquiries:show.title', { name: enquiry.name || t('enquiries:nobody') }),
      office: officeOf(params),
      enquiry,
      turns: await listTurns(tx, enquiry.id),
      notes: notes ? await listNotes(tx, { country: enquiry.country, caseId: enquiry.id }) : null,
    }
  })
}

export default function ShowEnquiry() {
  const { title, office, enquiry, turns, notes } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['enquiries', 'common'])
  const subject = useSubject()
  return (
    <Page>
      <PageHeader
        title={title}
        eyebrow={subject(enquiry)}
        back={{ to: paths.enquiries(office), label: t('list.title') }}
      />
      <div>
        <EnquiryState state={enquiry.state} />
      </div>
      <Said namespace="enquiries" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <NextSteps enquiry={enquiry} office={office} />
          <Thread enquiry={enquiry} />
        </div>
        <aside className="grid gap-4">
          {turns.length > 0 && (
            <Card as="section" className="grid gap-3">
              <h2 className="text-lg">{t('owner')}</h2>
              <Turns turns={turns} />
            </Card>
          )}
          {notes && <NotesCard office={office} notes={notes} about={{ country: enquiry.country, case: enquiry.id }} />}
        </aside>
      </div>
    </Page>
  )
}
