/** Mails about enquiries. Texts: locales/<language>/mail-enquiries.json. */
import type { Tx } from '#db/client.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'
import { wordWithTurn } from '#app/collaboration/cases/templates.server.ts'
import type { EnquiryState } from './enquiry.ts'

/** What who acts on it reads. `context` chooses the words (i18next): what they are to do with it. */
type Asked = {
  name: string
  country: string
  organisation: string
  message: string
  context: '' | 'replied' | 'refused' | 'put'
}

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /** To an address that anybody can have typed: it says nothing of what was written. */
    enquiryConfirm: { office: string; due: string; path: string }
    enquiryOwned: { office: string; due: string; path: string }
    /** To who must act: the day is near. */
    enquiryReminder: { office: string; due: string; path: string }
    /** To the office's own address: something waits for its administrators. */
    enquiryWaits: { office: string; due: string; path: string }
    /** To the organisation's editors. */
    enquiryPut: { office: string; due: string; path: string }
    /** To the visitor: the answer, in the words of `name`, and the page on which they can answer. */
    enquiryAnswered: { office: string; name: string; message: string; due: string; path: string }
    /** To the visitor: the last word. */
    enquiryLast: { office: string; name: string; message: string; path: string }
    enquiryClosed: { office: string; name: string; message: string; path: string }
    /** To the visitor: nobody answered in time. */
    enquiryUnanswered: { office: string; path: string }
    /** What a visitor wrote before that was a case: nobody queues it any more, and what waited goes to the office. */
    contact: { office: string; name: string; replyTo: string; message: string }
    /**
     * Connects the visitor and who said yes for the organisation: `with` is looked up when the mail is sent, and
     * answers reach them. `to`: who reads it.
     */
    enquiryIntroduced: {
      office: string
      organisation: string
      name: string
      to: 'visitor' | 'organisation'
      with: string
      path: string
    }
  }
  interface Seen {
    enquiryOwned: Asked
    enquiryReminder: Asked
    enquiryPut: Asked
  }
}

const contexts: Partial<Record<EnquiryState, Asked['context']>> = { replied: 'replied', refused: 'refused', put: 'put' }

async function look(tx: Tx, id: string): Promise<Asked | undefined> {
  const [row] = await tx<(Omit<Asked, 'context' | 'message'> & { state: EnquiryState; words: string; note: string })[]>`
    select c.asker_name as name, c.country::text, coalesce(g.name, '') as organisation, e.state,
      coalesce(${wordWithTurn(tx)}, '') as note,
      case e.state when 'replied' then e.reply when 'refused' then e.refusal else e.message end as words
    from kogge.enquiries e join kogge.cases c on c.office_id = e.office_id and c.id = e.id
    left join kogge.organisations g on g.office_id = e.office_id and g.id = e.organisation_id where e.id = ${id}`
  if (!row) return undefined
  const { state, words, note, ...rest } = row
  return { ...rest, message: [note, words].filter(Boolean).join('\n\n'), context: contexts[state] ?? '' }
}

const told = { texts: 'mail-enquiries' }

/** It was for the office's address, or who was first at a desk; its administrators are there in any case. */
function officeOf(to: object): { adminsOf: string } | undefined {
  const { contactOf, deskOf } = to as { contactOf?: string; deskOf?: string }
  const office = contactOf ?? deskOf
  return office ? { adminsOf: office } : undefined
}

export const enquiryMails = {
  enquiryConfirm: told,
  enquiryOwned: { ...told, look },
  enquiryReminder: { ...told, look },
  enquiryWaits: told,
  enquiryPut: { ...told, look },
  enquiryAnswered: told,
  enquiryLast: told,
  enquiryClosed: told,
  enquiryUnanswered: told,
  contact: { ...told, earlier: officeOf },
  enquiryIntroduced: {
    ...told,
    connects: ({ to, with: other }) => (to === 'visitor' ? other : { sender: other }),
    words: ({ to }) => ({ context: to }),
  },
} satisfies Partial<MailKinds>
