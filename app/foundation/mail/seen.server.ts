/**
 * What a mail names, looked up when it is sent, as its reader: row security shows them a name here or not, as on the
 * page (docs/decisions/mails-are-read-by-their-readers.md).
 */
import type { Tx } from '#db/client.server.ts'
import { enterAsMember } from '#db/door.server.ts'
import { pool } from '#app/pools.server.ts'
import { aboutOf, type QueuedMail, type Sights, type WrittenMail } from './mail.ts'

/** Who reads it, and the address of the office as whose member they do. */
export type Membership = { userId: string; office: string }
type Looks = { [Kind in keyof Sights]: (tx: Tx, id: string, mail: QueuedMail) => Promise<Sights[Kind] | undefined> }

const first = async <T>(rows: Promise<readonly T[]>): Promise<T | undefined> => (await rows)[0]

/** What was said to the desk with the present turn of the case `c`, in the transaction that began it. */
const wordWithTurn = (tx: Tx) => tx`(
  select n.body from kogge.turns t join kogge.desk_notes n on n.office_id = t.office_id and n.created_at = t.asked_at and n.country = c.country
    and (n.case_id = t.case_id or (n.case_id is null and t.reason = 'handed-over'))
  where t.office_id = c.office_id and t.case_id = c.id and t.until_at is null limit 1)`

const looks: Looks = {
  organisation: (tx, id) =>
    first(tx<Sights['organisation'][]>`select name as organisation from kogge.organisations where id = ${id}`),
  trip: (tx, id) =>
    first(tx<Sights['trip'][]>`
    select traveller_name as traveller, country::text, from_on::text as "fromOn", until_on::text as "untilOn" from kogge.trips where id = ${id}`),
  question: (tx, id) =>
    first(tx<Sights['question'][]>`
    select c.asker_name as asker, q.title, c.country::text, q.body as message, coalesce(${wordWithTurn(tx)}, '') as note, case when ${wordWithTurn(tx)} is null then '' else 'passed' end as context
    from kogge.questions q join kogge.cases c on c.office_id = q.office_id and c.id = q.id where q.id = ${id}`),
  answer: (tx, id) =>
    first(tx<Sights['answer'][]>`
    select n.author_name as name, q.title, n.body as message, coalesce(g.name, n.contact) as organisation,
      case when g.id is not null or n.contact <> '' then 'offer' when n.presence_id is not null then 'unseen' else '' end as context
    from kogge.answers n join kogge.questions q on q.office_id = n.other_office_id and q.id = n.question_id
    left join kogge.presences p on p.id = n.presence_id and p.state = 'published'
    left join kogge.organisations g on g.office_id = p.office_id and g.id = p.organisation_id where n.id = ${id}`),
  introduction: async (tx, id, mail) => {
    const row = await first(tx<Omit<Sights['introduction'], 'other'>[]>`
      select c.asker_name as asker, coalesce(q.title, '') as title, c.country::text, coalesce(g.name, i.contact) as organisation, coalesce(i.accepted_name, '') as accepted,
        coalesce(a.name, '') as owner, coalesce(${wordWithTurn(tx)}, '') as message, case when i.contact = '' then '' else 'words' end as context
      from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id left join kogge.questions q on q.office_id = i.office_id and q.id = i.question_id
      left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id
      left join kogge.ambassadors a on a.office_id = c.office_id and a.id = c.owner_id where i.id = ${id}`)
    if (!row) return undefined
    const { template, values } = mail
    // The word to the desk goes with the mail that says whose turn it is, and with no other.
    return {
      ...row,
      message: template === 'introductionOwned' ? row.message : '',
      other: template === 'introduced' && values.to === 'other' ? row.asker : row.organisation,
    }
  },
}

const written = ({ template, site }: QueuedMail, values: object) => ({ template, site, values }) as WrittenMail

/**
 * The mail as this reader is to see it; undefined where it is about something they may not see, or not any more. Only
 * that a trip is off they hear all the same, without whose or where. `reader` undefined: an address behind which no
 * member is known.
 */
export async function asSeenBy(mail: QueuedMail, reader: Membership | undefined): Promise<WrittenMail | undefined> {
  if (!('about' in mail)) return mail as WrittenMail
  if (!reader) return undefined
  const look: (tx: Tx, id: string, mail: QueuedMail) => Promise<Sights[keyof Sights] | undefined> =
    looks[aboutOf[mail.template]]
  const seen = await enterAsMember(pool('kogge_member'), reader.userId, reader.office, { readOnly: true }, (tx) =>
    look(tx, mail.about, mail),
  )
  const unseen = mail.template === 'tripCancelled' ? { path: '', context: 'unseen' } : undefined
  return seen ? written(mail, { ...seen, ...mail.values }) : unseen && written(mail, unseen)
}
