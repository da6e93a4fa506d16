/**
 * Notes of a desk: what its ambassadors write down for each other. They are the desk's, so whoever answers next finds
 * them.
 */
import type { Tx } from '#db/client.server.ts'

export type Note = {
  id: string
  country: string
  questionId: string | null
  introductionId: string | null
  author: string
  body: string
  on: string
  mine: boolean
}
/** What a note is about: a desk, and perhaps a question or an introduction there. */
export type About = { country: string; questionId?: string | null; introductionId?: string | null }

/** Desks whose notes the reader keeps: their own; for an administrator, all. */
export async function keepsNotes(tx: Tx, country: string): Promise<boolean> {
  const [{ keeps }] = await tx<
    { keeps: boolean }[]
  >`select app.is_admin() or ${country} = any (app.my_desks()) as keeps`
  return keeps
}

/** The latest first. Of a question or an introduction where one is named, else of the whole desk. */
export async function listNotes(tx: Tx, { country, questionId = null, introductionId = null }: About): Promise<Note[]> {
  return tx<Note[]>`
    select id, country::text, question_id as "questionId", introduction_id as "introductionId", author_name as author, body, created_at::date::text as on,
      (author_id is not distinct from app.member_id() or app.is_admin()) as mine
    from kogge.desk_notes where office_id = app.office_id() and country = ${country}
      and (${questionId}::uuid is null or question_id = ${questionId}::uuid) and (${introductionId}::uuid is null or introduction_id = ${introductionId}::uuid)
    order by created_at desc, id desc limit 200`
}

/**
 * Writes one down. False where the reader keeps no notes there, or the question or introduction is not of this desk.
 */
export async function writeNote(
  tx: Tx,
  { country, questionId = null, introductionId = null }: About,
  body: string,
): Promise<boolean> {
  if (!(await keepsNotes(tx, country))) return false
  const written = await tx`
    insert into kogge.desk_notes (country, question_id, introduction_id, author_id, author_name, body)
    select ${country}, ${questionId}::uuid, ${introductionId}::uuid, m.id, m.display_name, ${body} from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id()
      and (${questionId}::uuid is null or exists (select from kogge.questions where office_id = app.office_id() and id = ${questionId}::uuid and country = ${country}))
      and (${introductionId}::uuid is null or exists (select from kogge.introductions where office_id = app.office_id() and id = ${introductionId}::uuid and country = ${country}))`
  return written.count > 0
}

/** Throws one away: the author, or an administrator. */
export async function deleteNote(tx: Tx, id: string): Promise<Note | undefined> {
  const [note] = await tx<Note[]>`
    delete from kogge.desk_notes where office_id = app.office_id() and id = ${id}
    returning id, country::text, question_id as "questionId", introduction_id as "introductionId", author_name as author, body, created_at::date::text as on, true as mine`
  return note
}
