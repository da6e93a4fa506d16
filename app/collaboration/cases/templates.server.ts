/** Mails about handing over, and what was said to a desk. Texts: locales/<language>/mail-cases.json. */
import type { Tx } from '#db/client.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    workHandedOver: {
      path: string
      office: string
      name: string
      message: string
      questions: string
      introductions: string
      enquiries: string
    }
  }
}

export const caseMails = { workHandedOver: { texts: 'mail-cases' } } satisfies Partial<MailKinds>

/**
 * What was said to the desk with the present turn of the case `c`, in the transaction that began it; for who reads the
 * desk's notes.
 */
export const wordWithTurn = (tx: Tx) => tx`(
  select n.body from kogge.turns t
  join kogge.desk_notes n on n.office_id = t.office_id and n.created_at = t.asked_at and n.country = c.country
    and (n.case_id = t.case_id or (n.case_id is null and t.reason = 'handed-over'))
  where t.office_id = c.office_id and t.case_id = c.id and t.until_at is null limit 1)`
