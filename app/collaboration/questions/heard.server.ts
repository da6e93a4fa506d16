/**
 * Questions to the network that the acting member hears of in the digest: those that touch the sectors of their
 * organisation.
 */
import type { Tx } from '#db/client.server.ts'
import { link } from '#app/taxonomy/crosswalk.ts'
import type { Question } from './question.ts'
import { list } from './questions.server.ts'

/** `sectors`: which of the question's codes touch the member's own. */
export type HeardQuestion = { question: Question; sectors: string[] }

/** Codes of the member's organisation and of what it publishes. */
async function mySectors(tx: Tx): Promise<string[]> {
  const [row] = await tx<{ sectors: string[] }[]>`
    select array(select distinct unnest(g.sectors) from kogge.organisations g
      where g.office_id = m.office_id and g.id = m.organisation_id
      union select distinct unnest(p.sectors) from kogge.presences p
      where p.office_id = m.office_id and p.organisation_id = m.organisation_id and p.state = 'published') as sectors
    from kogge.members m where m.office_id = app.office_id() and m.id = app.member_id()`
  return row?.sectors ?? []
}

/**
 * Open ones of the last thirty days that the member was not told of, the latest first. Not what they asked themselves,
 * in whichever of their offices, nor what is or was theirs to answer; none where they want no mail about questions.
 */
export async function listHeard(tx: Tx): Promise<HeardQuestion[]> {
  const own = await mySectors(tx)
  if (own.length === 0 || (await areQuestionsMuted(tx))) return []
  const rows = await tx<{ id: string; sectors: string[] }[]>`
    select c.id, c.sectors from kogge.cases c
    where c.kind = 'question' and c.audience = 'network' and c.state <> 'ended' and c.sectors <> '{}'
      and c.asked_at > now() - interval '30 days'
      and c.asker_id not in (select m.id from kogge.members m where m.user_id = app.user_id())
      and not exists (select from kogge.question_notices n
        where n.member_id = app.member_id() and n.other_office_id = c.office_id and n.other_question_id = c.id)
      and not exists (select from kogge.turns t
        left join kogge.ambassadors a on a.office_id = t.office_id and a.id = t.ambassador_id
        where t.office_id = c.office_id and t.case_id = c.id and t.office_id = app.office_id()
          and case when t.ambassador_id is null then app.is_admin() else a.member_id = app.member_id() end)
    order by c.asked_at desc, c.id`
  const touching = rows.flatMap(({ id, sectors }) => {
    const shared = sectors.filter((code) => own.some((mine) => link(mine, code) !== null))
    return shared.length > 0 ? [{ id, shared }] : []
  })
  const found = await list(tx, { ids: touching.map(({ id }) => id) }, touching.length)
  return found.map((question) => ({ question, sectors: touching.find(({ id }) => id === question.id)!.shared }))
}

/** The acting member has been told of these, as far as they see them. */
export async function markHeard(tx: Tx, ids: string[]): Promise<void> {
  await tx`
    insert into kogge.question_notices (member_id, other_office_id, other_question_id)
    select app.member_id(), q.office_id, q.id from kogge.questions q
    where q.id = any (${ids}::uuid[]) and app.member_id() is not null on conflict do nothing`
}

/** Whether the acting member wants no mail about questions of the network. */
export async function areQuestionsMuted(tx: Tx): Promise<boolean> {
  return (await tx`select from kogge.question_mutes where member_id = app.member_id()`).length > 0
}

/** No mail about questions of the network any more, or again. True in any case: the wish holds. */
export async function setQuestionsMuted(tx: Tx, muted: boolean): Promise<true> {
  if (muted) await tx`insert into kogge.question_mutes (member_id) values (app.member_id()) on conflict do nothing`
  else await tx`delete from kogge.question_mutes where member_id = app.member_id()`
  return true
}
