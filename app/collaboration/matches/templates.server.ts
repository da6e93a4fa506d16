/** Mails about matches. Texts: locales/<language>/mail-matches.json. */
import type { Tx } from '#db/client.server.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'

/** `organisation`: the other side; `mine`: the reader's own organisation; `country`: that of the other's listing. */
type Mutual = { organisation: string; mine: string; country: string }

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /** To both sides' editors: each found the other interesting. */
    matchMutual: { path: string }
  }
  interface Seen {
    matchMutual: Mutual
  }
}

/** What the reader sees of it; nothing where they do not see the other side's listing any more. */
async function look(tx: Tx, id: string): Promise<Mutual | undefined> {
  const [row] = await tx<Mutual[]>`
    select g.name as organisation, s.name as mine, p.country::text from kogge.mutual_interests m
    join kogge.presences p on p.office_id = m.other_office_id and p.id = m.other_presence_id and p.state = 'published'
    join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id
    join kogge.organisations s on s.office_id = m.office_id and s.id = m.organisation_id
    where m.office_id = app.office_id() and m.id = ${id}`
  return row
}

export const matchMails = { matchMutual: { texts: 'mail-matches', look } } satisfies Partial<MailKinds>
