/**
 * Notes of a desk: what its ambassadors write down for each other, among them what is said when something is passed on
 * or handed over. They are the desk's, so whoever answers next finds them.
 */
import type { Tx } from '#db/client.server.ts'
import type { Kind } from './case.ts'

export type Note = {
  id: string
  country: string
  /** The case it is about, as far as it is about one. */
  about: { id: string; kind: Kind } | null
  /** '' where it is not known any more. */
  author: string
  body: string
  on: string
  mine: boolean
}
/** What a note is about: a desk, and perhaps a case there. */
export type About = { country: string; caseId?: string | null }

/** Desks whose notes the reader keeps: their own; for an administrator, all. */
export async function keepsNotes(tx: Tx, country: string): Promise<boolean> {
  const [{ keeps }] = await tx<
    { keeps: boolean }[]
  >`select app.is_admin() or ${country} = any (app.my_desks()) as keeps`
  return keeps
}

const columns = (tx: Tx) => tx`
  n.id, n.country::text, case when n.case_id is not null then json_build_object('id', n.case_id, 'kind',
    (select c.kind from kogge.cases c where c.office_id = n.office_id and c.id = n.case_id)) end as about,
  n.author_name as author, n.body, n.created_at::date::text as on`

/**
 * The latest first. Of a case where one is named, with what was said to the desk when it was handed over; else of the
 * whole desk.
 */
export async function listNotes(tx: Tx, { country, caseId = null }: About): Promise<Note[]> {
  return tx<Note[]>`
    select ${columns(tx)}, (coalesce(n.author_id = app.member_id(), false) or app.is_admin()) as mine
    from kogge.desk_notes n where n.office_id = app.office_id() and n.country = ${country}
      and (${caseId}::uuid is null or n.case_id = ${caseId}::uuid
        or (n.case_id is null and exists (select from kogge.turns t
          where t.office_id = n.office_id and t.case_id = ${caseId}::uuid and t.reason = 'handed-over'
            and t.asked_at = n.created_at)))
    order by n.created_at desc, n.id desc limit 200`
}

/** Writes one down. False where the reader keeps no notes there, or the case is not of this desk. */
export async function writeNote(tx: Tx, { country, caseId = null }: About, body: string): Promise<boolean> {
  if (!(await keepsNotes(tx, country))) return false
  const written = await tx`
    insert into kogge.desk_notes (country, case_id, author_id, author_name, body)
    select ${country}, ${caseId}::uuid, m.id, m.display_name, ${body} from kogge.members m
    where m.office_id = app.office_id() and m.id = app.member_id()
      and (${caseId}::uuid is null or exists (select from kogge.cases
        where office_id = app.office_id() and id = ${caseId}::uuid and country = ${country}))`
  return written.count > 0
}

/** Throws one away: the author, or an administrator. */
export async function deleteNote(tx: Tx, id: string): Promise<Note | undefined> {
  const [note] = await tx<Note[]>`
    delete from kogge.desk_notes n where n.office_id = app.office_id() and n.id = ${id}
    returning ${columns(tx)}, true as mine`
  return note
}
