/** Visitors' messages in the inbox: those to answer for the office, and those that an organisation has the word on. */
import type { Tx } from '#db/client.server.ts'
import { waitsForMe } from '#app/collaboration/cases/cases.server.ts'
import { mostRead, type InboxItem, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { EnquiryState } from './enquiry.ts'

type Row = { id: string; name: string; country: string; state: EnquiryState; due: string; since: string }

/** Of the case `c` and its enquiry `e`: whether the reader has the word. */
const isMine = (tx: Tx) => tx`((e.state <> 'put' and ${waitsForMe(tx)})
  or (c.office_id = app.office_id() and c.state = 'waiting' and e.state = 'put'
    and e.organisation_id = app.organisation_id()))`

export const enquiryInbox: InboxSource = {
  kind: 'enquiry',
  count: (tx) => tx`
    select count(*) from kogge.cases c join kogge.enquiries e on e.office_id = c.office_id and e.id = c.id
    where c.kind = 'enquiry' and ${isMine(tx)}`,
  async read(tx, { office }) {
    const rows = await tx<Row[]>`
      select c.id, c.asker_name as name, c.country::text, e.state, c.due_on as due,
        coalesce(e.replied_at, c.asked_at)::date::text as since
      from kogge.cases c join kogge.enquiries e on e.office_id = c.office_id and e.id = c.id
      where c.kind = 'enquiry' and ${isMine(tx)} order by c.due_on, c.id limit ${mostRead}`
    return rows.map(({ id, name, country, state, due, since }): InboxItem => ({
      place: 'waiting',
      id,
      due,
      since,
      path: paths.enquiry(office, id),
      say: ({ t, language }) => ({
        title: t(state === 'put' ? 'inbox:enquiry.put' : 'inbox:enquiry.open', { name }),
        detail: [countryName(country, language)],
        action: t(state === 'put' ? 'inbox:enquiry.putAction' : 'inbox:enquiry.openAction'),
      }),
    }))
  },
}
